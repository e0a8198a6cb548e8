import { changeFactOf } from '../../../flow/facts/changeFactOf';
import { mergedChange } from '../../../tests/mergedChange';
import { isBeforeRetention } from './isBeforeRetention';

/** Merged at 60. */
const merged = changeFactOf(mergedChange());
const closed = changeFactOf(
  mergedChange({ state: 'closed', mergedAt: null, closedAt: 50 }),
);
const open = changeFactOf(mergedChange({ state: 'open', mergedAt: null }));
const mergedLater = changeFactOf(mergedChange({ mergedAt: 61 }));

describe('isBeforeRetention', () => {
  it.each([
    ['everything is kept', merged, merged, null, false],
    ['it was merged before', merged, merged, 61, true],
    ['it was merged in that moment', merged, merged, 60, false],
    ['it was closed before', closed, closed, 51, true],
    ['it is open', open, open, 1_000, false],
    ['it was opened again', closed, open, 1_000, false],
    ['it was closed, and is merged now', closed, merged, 1_000, false],
    ['its merge was dated otherwise', merged, mergedLater, 1_000, false],
  ])('if %s', (_, before, now, retainedFrom, expected) => {
    expect(isBeforeRetention(before, now, retainedFrom)).toBe(expected);
  });
});
