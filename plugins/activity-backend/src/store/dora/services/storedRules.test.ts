import {
  defaultFixes,
  defaultIncidents,
} from '../../../dora/rules/defaultRules';
import type { FailureRules } from '../../../dora/rules/IncidentEntry';
import type { DeploymentDefinition } from '../../../dora/rules/RunEntry';
import {
  readDefinition,
  readFailures,
  readUnits,
  writeDefinition,
  writeFailures,
} from './storedRules';

const by = 'component:default/web';

it.each<DeploymentDefinition>([
  { by: 'default', entries: 'default' },
  { by, entries: 'none' },
  { by: 'config', entries: [{ job: 'a', ref: 'b' }, { tag: 'v*' }] },
  { by: 'config', entries: 'default', ignored: ['prod'] },
])('reads the definition %j as it was written', definition => {
  expect(readDefinition(writeDefinition(definition))).toEqual(definition);
});

it.each<FailureRules>([
  { by: 'default', incidents: defaultIncidents, fixes: defaultFixes },
  {
    by,
    incidents: [{ type: 'a', label: 'b', status: 'c', project: 'd' }],
    fixes: { branches: [], labels: [] },
    ignored: ['x'],
  },
])('reads the rules %j as they were written', rules => {
  expect(readFailures(writeFailures(rules))).toEqual(rules);
});

it('writes the same for what says the same', () => {
  const one = { by, entries: [{ job: 'a', ref: 'b' }], ignored: [] };
  const other = { entries: [{ ref: 'b', job: 'a', tier: undefined }], by };
  expect(writeDefinition(one)).toBe(writeDefinition(other));
  const fixes = { branches: ['x'], labels: ['y'] };
  const rules = { by, fixes, incidents: [{ type: 'a', project: 'b' }] };
  const turned = {
    fixes: { labels: fixes.labels, branches: fixes.branches },
    incidents: [{ project: 'b', type: 'a' }],
    by,
  };
  expect(writeFailures(rules)).toBe(writeFailures(turned));
});

it('believes nothing else', () => {
  expect(() => readDefinition('{"v":2,"by":"x","entries":"none"}')).toThrow();
  expect(() => readDefinition('{"v":1,"by":"x","entries":"all"}')).toThrow();
  expect(() => readFailures('{"v":1,"by":"x","incidents":[]}')).toThrow();
  expect(() => readUnits('["1"]')).toThrow();
  expect(readUnits('[1,2]')).toEqual([1, 2]);
});
