import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import { bucketStretch } from '../../time/Segment';
import { isSoonRead } from './isSoonRead';

const day = 96;

it.each<[string, boolean, number[], boolean]>([
  ['a week', true, [7], true],
  ['a week in pieces', true, [1, 2, 4], true],
  ['more than a week', true, [5, 3], false],
  ['nothing', true, [], true],
  ['a day of a scope that is not wide', false, [1], false],
])('of %s', (_, isWide, days, expected) => {
  const stretches = days.map((length, index) => {
    const from = index * 100 * day;
    return bucketStretch('utc', { from, to: from + length * day, offset: 22 });
  });
  const rollup = isWide ? { scopeId: 1, sources: [] } : undefined;
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
