import { addDays } from './localDates';
import { outsideShare, paceSpans } from './paceSpans';

/** So many weeks from Monday 3 August 2026 on; in each one more event inside working hours, and one at night. */
function weeksOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    week: `2026-W${32 + index}`,
    start: addDays('2026-08-03', 7 * index),
    inside: index,
    evening: 0,
    night: 1,
    weekend: 0,
  }));
}

const range = { first: '2026-08-05', last: '2026-09-10' };

describe('paceSpans', () => {
  it('is a column a week, cut at the ends of the range', () => {
    const spans = paceSpans(weeksOf(6), range, 12);
    expect(spans.map(({ first, last, total }) => [first, last, total])).toEqual(
      [
        ['2026-08-05', '2026-08-09', 1],
        ['2026-08-10', '2026-08-16', 2],
        ['2026-08-17', '2026-08-23', 3],
        ['2026-08-24', '2026-08-30', 4],
        ['2026-08-31', '2026-09-06', 5],
        ['2026-09-07', '2026-09-10', 6],
      ],
    );
  });

  it('takes weeks together where there are too many, and ends with the range', () => {
    const spans = paceSpans(weeksOf(6), range, 4);
    expect(
      spans.map(({ first, inside, night }) => [first, inside, night]),
    ).toEqual([
      ['2026-08-05', 1, 2],
      ['2026-08-17', 5, 2],
      ['2026-08-31', 9, 2],
    ]);
    expect(paceSpans(weeksOf(7), range, 4)[0]).toMatchObject({
      last: '2026-08-09',
      night: 1,
    });
  });

  it.each([
    [0, 4, 0],
    [1, 4, 1],
    [52, 14, 13],
    [1565, 14, 14],
    [3, 0, 1],
  ])('makes of %d weeks in %d columns %d', (weeks, most, expected) => {
    expect(paceSpans(weeksOf(weeks), range, most)).toHaveLength(expected);
  });
});

describe('outsideShare', () => {
  it.each([
    [0, 0, 0],
    [4, 0, 0],
    [3, 1, 0.25],
    [0, 2, 1],
  ])('%d inside, %d outside', (inside, night, expected) => {
    const [span] = paceSpans([{ ...weeksOf(1)[0], inside, night }], range, 1);
    expect(outsideShare(span)).toBe(expected);
  });
});
