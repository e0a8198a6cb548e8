import { firstDayOfMonth, type MonthDays } from './months';
import { readyRanges } from './readyRanges';

const january = 2026 * 12;
const first = firstDayOfMonth(january);

/** Ranges as days of January, both inclusive. */
function readyDays(months: number[], marks: MonthDays[]) {
  return readyRanges(months, marks).map(({ from, to }) => [
    from / 96 - first + 1,
    to / 96 - first,
  ]);
}

const mark = (from: number, to: number, month = january): MonthDays => ({
  month,
  fromDay: first + from - 1,
  toDay: first + to - 1,
});

describe('readyRanges', () => {
  it.each<[string, number[], MonthDays[], number[][]]>([
    ['nothing', [], [mark(1, 2)], []],
    ['a month', [january], [], [[1, 31]]],
    ['months that touch as one', [january, january + 1], [], [[1, 59]]],
    [
      'months apart',
      [january, january + 2],
      [],
      [
        [1, 31],
        [60, 90],
      ],
    ],
    [
      'what is not marked',
      [january],
      [mark(5, 7), mark(6, 6), mark(20, 20)],
      [
        [1, 4],
        [8, 19],
        [21, 31],
      ],
    ],
    ['nothing of a marked month', [january], [mark(1, 31)], []],
    ['the middle', [january], [mark(30, 31), mark(1, 1)], [[2, 29]]],
    [
      'marks of uncounted months as nothing',
      [january],
      [mark(32, 40, january + 1)],
      [[1, 31]],
    ],
  ])('knows %s', (_, months, marks, expected) => {
    expect(readyDays(months, marks)).toEqual(expected);
  });
});
