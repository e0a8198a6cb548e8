import { defaultFixes, defaultIncidents } from './defaultRules';
import { definitionOf } from './definitionOf';
import type { DoraSettings } from './DoraSettings';
import { failureRulesOf } from './failureRulesOf';
import type { FailureRules } from './IncidentEntry';
import type { DeploymentDefinition } from './RunEntry';

const web = 'component:default/web';
const shop = 'component:default/shop';

const none: DoraSettings = { deployments: [], fixes: defaultFixes };
const shared: DoraSettings['deployments'] = [{ entry: { tag: 'v*' } }];
const own: DoraSettings['deployments'] = [
  { components: [shop, web], entry: { job: 'ship' } },
  { components: [web], entry: { release: '*' } },
];

describe('definitionOf', () => {
  it.each<
    [
      title: string,
      annotation: string | null,
      deployments: DoraSettings['deployments'],
      expected: DeploymentDefinition,
    ]
  >([
    ['nothing', null, [], { by: 'default', entries: 'default' }],
    [
      'the configuration of all',
      null,
      shared,
      { by: 'config', entries: [{ tag: 'v*' }] },
    ],
    [
      'the configuration of the Component, and not that of all',
      null,
      [...shared, ...own],
      { by: 'config', entries: [{ job: 'ship' }, { release: '*' }] },
    ],
    [
      'the configuration of others',
      null,
      [{ components: [shop], entry: { job: 'ship' } }],
      { by: 'default', entries: 'default' },
    ],
    [
      'the annotation before all',
      'job=deploy',
      [...shared, ...own],
      { by: web, entries: [{ job: 'deploy' }] },
    ],
    ['an annotation of none', 'none', own, { by: web, entries: 'none' }],
    [
      'the default by annotation',
      'default',
      own,
      { by: web, entries: 'default' },
    ],
    [
      'what is understood of an annotation',
      'job=deploy, prod',
      [],
      { by: web, entries: [{ job: 'deploy' }], ignored: ['prod'] },
    ],
    [
      'an annotation that is not understood as if it were not there',
      'prod',
      shared,
      { by: 'config', entries: [{ tag: 'v*' }], ignored: ['prod'] },
    ],
    [
      'an empty annotation as if it were not there',
      ' ',
      [],
      { by: 'default', entries: 'default' },
    ],
  ])('takes %s', (_, annotation, deployments, expected) => {
    expect(definitionOf(web, annotation, { deployments })).toEqual(expected);
  });
});

const ofAll: DoraSettings['incidents'] = [{ entry: { type: 'Outage' } }];
const ofWeb = [{ components: [web], entry: { label: 'down' } }];
const ofShop = [{ components: [shop], entry: { label: 'closed' } }];

describe('failureRulesOf', () => {
  it('takes the annotation, else the configuration, else the default', () => {
    const fixes = { branches: ['urgent/*'], labels: [] };
    const configured = {
      ...none,
      incidents: [{ entry: { type: 'Outage' } }],
      fixes,
    };
    expect(failureRulesOf(web, 'label=down', configured)).toEqual({
      by: web,
      incidents: [{ label: 'down' }],
      fixes,
    });
    expect(failureRulesOf(web, 'down', configured)).toEqual({
      by: 'config',
      incidents: [{ type: 'Outage' }],
      fixes,
      ignored: ['down'],
    });
    expect(failureRulesOf(web, null, none)).toEqual({
      by: 'default',
      incidents: defaultIncidents,
      fixes: defaultFixes,
    });
    expect(failureRulesOf(web, 'none', none).incidents).toEqual([]);
    expect(failureRulesOf(web, null, { ...none, incidents: [] })).toMatchObject(
      { by: 'config', incidents: [] },
    );
  });

  it.each<[string, DoraSettings['incidents'], FailureRules['incidents']]>([
    ['those of the Component', [...ofAll, ...ofWeb], [{ label: 'down' }]],
    ['those of all', ofAll, [{ type: 'Outage' }]],
    ['the default beside those of others', ofShop, defaultIncidents],
    [
      'those of all beside those of others',
      [...ofShop, ...ofAll],
      [{ type: 'Outage' }],
    ],
    ['none, if it says so', [], []],
  ])('takes of the configuration %s', (_, incidents, expected) => {
    const rules = failureRulesOf(web, null, { ...none, incidents });
    expect(rules.incidents).toEqual(expected);
  });
});
