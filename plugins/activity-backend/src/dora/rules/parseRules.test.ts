import { defaultFixes, defaultIncidents } from './defaultRules';
import { describeDeployments } from './describeDeployments';
import { describeFixes } from './describeFixes';
import { describeIncidents } from './describeIncidents';
import type { IncidentEntry } from './IncidentEntry';
import { parseDeployments } from './parseDeployments';
import { parseIncidents } from './parseIncidents';
import type { DeploymentDefinition } from './RunEntry';

type Entries = DeploymentDefinition['entries'];

describe('parseDeployments', () => {
  it.each<[text: string, entries: Entries | undefined, ignored?: string[]]>([
    [
      'environment=prod-*&job=deploy*, release=v*',
      [{ environment: 'prod-*', job: 'deploy*' }, { release: 'v*' }],
    ],
    [
      ' Environment = Prod EU \r\n tag=v*\n\n',
      [{ environment: 'Prod EU' }, { tag: 'v*' }],
    ],
    ['pipeline=ship & ref=main', [{ pipeline: 'ship', ref: 'main' }]],
    ['ref=release/*', [{ ref: 'release/*' }]],
    ['job=a=b', [{ job: 'a=b' }]],
    ['none', 'none'],
    [' NONE ', 'none'],
    ['Default', 'default'],
    ['', undefined],
    [' ,\n, ', undefined],
    ['production', undefined, ['production']],
    ['release=v*, none', [{ release: 'v*' }], ['none']],
    ['release=v*&tag=v*', undefined, ['release=v*&tag=v*']],
    [
      'environment=prod&pipeline=x, tag=v*',
      [{ tag: 'v*' }],
      ['environment=prod&pipeline=x'],
    ],
    ['job=a&job=b', undefined, ['job=a&job=b']],
    ['job=', undefined, ['job=']],
    ['=a', undefined, ['=a']],
    ['job=a&', undefined, ['job=a&']],
    [
      'enviroment=prod, __proto__=x',
      undefined,
      ['enviroment=prod', '__proto__=x'],
    ],
    ['job=toString&ref=constructor', [{ job: 'toString', ref: 'constructor' }]],
  ])('%j', (text, entries, ignored = []) => {
    expect(parseDeployments(text)).toEqual({ entries, ignored });
  });

  it.each<[Entries, string]>([
    ['default', 'default'],
    ['none', 'none'],
    [
      [{ job: 'deploy*', environment: 'prod-*' }, { release: 'v*' }],
      'environment=prod-*&job=deploy*, release=v*',
    ],
    [[{ ref: 'main', pipeline: 'Ship it' }], 'pipeline=Ship it&ref=main'],
    [[{ tier: 'production' }, { tag: 'v*' }], 'tier=production, tag=v*'],
  ])('reads %j as it is described', (entries, words) => {
    expect(describeDeployments({ entries })).toBe(words);
    expect(parseDeployments(words)).toEqual({ entries, ignored: [] });
  });

  it('describes signs that stand between entries as any character', () => {
    const entries = [{ job: 'a, b & c' }];
    expect(describeDeployments({ entries })).toBe('job=a? b ? c');
  });
});

describe('parseIncidents', () => {
  it.each<
    [
      text: string,
      entries: readonly IncidentEntry[] | undefined,
      ignored?: string[],
    ]
  >([
    [
      'type=Incident, label=outage&project=OPS',
      [{ type: 'Incident' }, { label: 'outage', project: 'OPS' }],
    ],
    ['Status=In Trouble', [{ status: 'In Trouble' }]],
    ['none', []],
    ['default', defaultIncidents],
    ['', undefined],
    ['Incident', undefined, ['Incident']],
    ['type=Incident, severity=1', [{ type: 'Incident' }], ['severity=1']],
    ['label=a&label=b', undefined, ['label=a&label=b']],
  ])('%j', (text, entries, ignored = []) => {
    expect(parseIncidents(text)).toEqual({ entries, ignored });
  });

  it.each<[readonly IncidentEntry[], string]>([
    [[], 'none'],
    [defaultIncidents, 'type=*Incident, label=incident'],
    [
      [{ project: 'OPS', status: 'Down', label: 'x', type: 'Bug' }],
      'type=Bug&label=x&status=Down&project=OPS',
    ],
  ])('reads %j as it is described', (incidents, words) => {
    expect(describeIncidents({ incidents })).toBe(words);
    expect(parseIncidents(words)).toEqual({ entries: incidents, ignored: [] });
  });
});

it.each([
  [defaultFixes, 'branch=hotfix/*, branch=hotfix-*, label=hotfix'],
  [{ branches: [], labels: ['a', 'b'] }, 'label=a, label=b'],
  [{ branches: [], labels: [] }, 'none'],
])('describes hotfixes %j', (fixes, words) => {
  expect(describeFixes(fixes)).toBe(words);
});
