import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import { bucketStretch } from '../../time/Segment';
import { isSoonRead } from './isSoonRead';

const day = 96;

it.each<[string, boolean | undefined, number[], boolean]>([
  ['a week', true, [7], true],
  ['more than a week', true, [5, 3], false],
  ['a week', false, [7], true],
  ['two months in pieces', false, [30, 1, 31], true],
  ['more than two months', false, [31, 32], false],
  ['nothing', true, [], true],
  ['a day of a scope that is not wide', undefined, [1], false],
])('of %s, with days kept: %s', (_, hasDays, days, expected) => {
  const stretches = days.map((length, index) => {
    const from = index * 100 * day;
    return bucketStretch('utc', { from, to: from + length * day, offset: 22 });
  });
  const rollup =
    hasDays === undefined ? undefined : { scopeId: 1, hasDays, sources: [] };
  expect(
    isSoonRead({
      scope: { kind: 'all' },
      segments: [{ clock: 'utc', unit: 'bucket', stretches }],
      types: defaultEventTypes,
      seenIn: [],
      rollup,
    }),
  ).toBe(expected);
});
