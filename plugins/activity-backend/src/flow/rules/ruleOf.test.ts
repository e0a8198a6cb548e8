import { ruleOf, type SourceStatus } from './ruleOf';
import type { RuleLayers, StatusRule } from './StatusRule';

const layer = (by: string, rules: Record<string, StatusRule>) => ({
  by,
  rules: new Map(Object.entries(rules)),
});

const component = layer('component:default/web', {
  review: { stage: 'inProgress', work: 'waiting' },
  ready: { stage: 'done' },
  '10021': { stage: 'todo' },
});
const config = layer('config', {
  review: { stage: 'inProgress', work: 'active' },
  qa: { work: 'waiting' },
});
const layers: RuleLayers = [component, config];

const status = (
  name: string,
  category: SourceStatus['category'],
  id = name,
): SourceStatus => ({ id, name, category });

it.each<[string, SourceStatus, object]>([
  [
    'as the source has it',
    status('Open', 'todo'),
    { stage: 'todo', work: null, by: 'source' },
  ],
  [
    'active, if it is in progress',
    status('Doing', 'inProgress'),
    { stage: 'inProgress', work: 'active', by: 'source' },
  ],
  [
    'done',
    status('Closed', 'done'),
    { stage: 'done', work: null, by: 'source' },
  ],
  [
    'unknown, if nobody says anything',
    status('Gone', null),
    { stage: null, work: null, by: 'source' },
  ],
  [
    'as the nearest layer says, in any capitals',
    status(' REVIEW ', 'todo'),
    { stage: 'inProgress', work: 'waiting', by: 'component:default/web' },
  ],
  [
    'all as one layer says',
    status('Ready', 'inProgress'),
    { stage: 'done', work: null, by: 'component:default/web' },
  ],
  [
    'as a farther layer says, if the nearer says nothing',
    status('QA', 'inProgress'),
    { stage: 'inProgress', work: 'waiting', by: 'config' },
  ],
  [
    'not waiting outside of progress',
    status('QA', 'done'),
    { stage: 'done', work: null, by: 'config' },
  ],
  [
    'unknown, if the rule says nothing of its stage',
    status('QA', null),
    { stage: null, work: null, by: 'config' },
  ],
  [
    'by its id, whatever its name is now',
    status('Later', 'inProgress', '10021'),
    { stage: 'todo', work: null, by: 'component:default/web' },
  ],
  [
    'by its name before its id',
    status('Review', 'done', '10021'),
    { stage: 'inProgress', work: 'waiting', by: 'component:default/web' },
  ],
  [
    'known by a rule, though it was deleted',
    status('Ready', null),
    { stage: 'done', work: null, by: 'component:default/web' },
  ],
])('%s', (_, given, expected) => {
  expect(ruleOf(layers, given)).toEqual(expected);
});
