import { calendarBands, calendarWeeks } from './calendarBands';
import { addDays } from './localDates';

function daysFrom(first: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(first, index),
    count: index,
    contributors: null,
  }));
}

describe('calendarWeeks', () => {
  it('puts a range that begins on a Saturday under its Monday', () => {
    const weeks = calendarWeeks(daysFrom('2026-08-01', 4));
    expect(
      weeks.map(({ monday, days }) => [monday, days.map(day => day?.date)]),
    ).toEqual([
      [
        '2026-07-27',
        [
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          '2026-08-01',
          '2026-08-02',
        ],
      ],
      [
        '2026-08-03',
        [
          '2026-08-03',
          '2026-08-04',
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ],
      ],
    ]);
  });

  it('makes 13 columns of 13 whole weeks', () => {
    expect(calendarWeeks(daysFrom('2026-08-03', 91))).toHaveLength(13);
  });

  it('makes no week of no days', () => {
    expect(calendarWeeks([])).toEqual([]);
  });
});

describe('calendarBands', () => {
  it('names a month over the week that holds its first day', () => {
    const [band] = calendarBands(daysFrom('2026-08-03', 91), 53, 2);
    expect(band.months).toEqual([
      { column: 0, month: '2026-08' },
      { column: 4, month: '2026-09' },
      { column: 8, month: '2026-10' },
      { column: 12, month: '2026-11' },
    ]);
  });

  it('leaves out the first month where the next one needs the room', () => {
    const [band] = calendarBands(daysFrom('2026-08-22', 91), 53, 3);
    expect(band.months[0]).toEqual({ column: 2, month: '2026-09' });
  });

  it.each([
    [13, [13]],
    [12, [7, 6]],
    [5, [5, 5, 3]],
    [1, Array(13).fill(1)],
  ])('stacks 13 weeks in bands of at most %d', (weeksPerBand, expected) => {
    const bands = calendarBands(daysFrom('2026-08-03', 91), weeksPerBand, 2);
    expect(bands.map(band => band.weeks.length)).toEqual(expected);
    const dates = bands.flatMap(band =>
      band.weeks.flatMap(week => week.days.map(day => day!.date)),
    );
    expect(dates).toEqual(daysFrom('2026-08-03', 91).map(day => day.date));
  });

  it('stacks 30 years of the longest range', () => {
    const bands = calendarBands(daysFrom('1996-01-01', 10958), 53, 4);
    expect(bands).toHaveLength(30);
    expect(bands.every(band => band.weeks.length <= 53)).toBe(true);
  });
});
