import { calendarCells, mondayOf } from './calendarCells';
import { addDays } from './localDates';

/** Days with one event each, by three people. */
function daysFrom(first: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(first, index),
    count: 1,
    contributors: 3,
  }));
}

const known = { today: '2026-12-31' };

describe('calendarCells', () => {
  it('keeps days as they are', () => {
    expect(calendarCells(daysFrom('2026-08-01', 1), 'day', known)).toEqual([
      {
        first: '2026-08-01',
        last: '2026-08-01',
        count: 1,
        contributors: 3,
        state: 'known',
      },
    ]);
  });

  it('adds weeks up from Monday, cut at the ends of the range', () => {
    // 1 August 2026 is a Saturday.
    const cells = calendarCells(daysFrom('2026-08-01', 11), 'week', known);
    expect(cells.map(({ first, last, count }) => [first, last, count])).toEqual(
      [
        ['2026-08-01', '2026-08-02', 2],
        ['2026-08-03', '2026-08-09', 7],
        ['2026-08-10', '2026-08-11', 2],
      ],
    );
    expect(cells[1].contributors).toBeNull();
  });

  it('adds months up', () => {
    const cells = calendarCells(daysFrom('2026-01-30', 32), 'month', known);
    expect(cells.map(({ first, last, count }) => [first, last, count])).toEqual(
      [
        ['2026-01-30', '2026-01-31', 2],
        ['2026-02-01', '2026-02-28', 28],
        ['2026-03-01', '2026-03-02', 2],
      ],
    );
  });

  it('tells what is not harvested and what is to come from nothing', () => {
    const days = daysFrom('2026-08-03', 21);
    const some = { from: '2026-08-05', today: '2026-08-16' };
    const statesOf = (unit: 'day' | 'week') =>
      calendarCells(days, unit, some).map(({ state }) => state);
    expect(statesOf('week')).toEqual(['unread', 'known', 'ahead']);
    expect(statesOf('day')).toEqual([
      ...Array(2).fill('unread'),
      ...Array(12).fill('known'),
      ...Array(7).fill('ahead'),
    ]);
  });
});

describe('mondayOf', () => {
  it.each([
    ['2026-08-03', '2026-08-03'],
    ['2026-08-09', '2026-08-03'],
    ['2027-01-01', '2026-12-28'],
  ])('%s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });
});
