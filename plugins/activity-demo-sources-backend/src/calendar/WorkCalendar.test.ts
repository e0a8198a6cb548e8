import { Random } from '../chance';
import { Person } from '../model';
import { dayNumber, weekdayOf, dayMs } from './civilDate';
import { WorkCalendar } from './WorkCalendar';

const founded = dayNumber(2025, 5, 12) * dayMs;
const company = {
  founded,
  options: { seed: 1, scale: { people: 1, months: 1 } },
};
const at = (iso: string) => Date.parse(iso);

function person(change: Partial<Person> = {}): Person {
  return {
    id: 'p-900',
    kind: 'human',
    displayName: 'Quill Marrow',
    username: 'quill.marrow',
    email: 'quill.marrow@tidewater.example',
    commitIdentities: [],
    zone: 'Europe/Berlin',
    jiraAccountId: 'a',
    jiraEmailVisible: true,
    gitlabId: 1,
    employed: { from: 0 },
    memberships: [],
    workdays: [0, 1, 2, 3, 4],
    hours: { from: 9, to: 17 },
    ...change,
  };
}

const calendar = (change?: Partial<Person>) =>
  new WorkCalendar(company, person(change));

/** Days of two years on which somebody works. */
function workdays(change?: Partial<Person>): number[] {
  const own = calendar(change);
  return Array.from(
    { length: 730 },
    (_, i) => dayNumber(2025, 5, 12) + i,
  ).filter(day => own.worksOn(day));
}

describe('WorkCalendar', () => {
  it('knows weekends, holidays and the days between the years', () => {
    const days = workdays();
    expect(days.filter(day => weekdayOf(day) === 6)).toEqual([]);
    for (const [year, month, day] of [
      [2026, 5, 1],
      [2026, 4, 3],
      [2025, 12, 29],
      [2026, 1, 1],
    ]) {
      expect(days).not.toContain(dayNumber(year, month, day));
    }
    // About 250 working days a year without thirty days of holidays and some of illness.
    expect(days.length).toBeGreaterThan(400);
    expect(days.length).toBeLessThan(480);
  });

  it('has Saturdays only in a crunch, and only for those who work all week', () => {
    const saturdays = (change?: Partial<Person>) =>
      workdays(change).filter(day => weekdayOf(day) === 5);
    expect(saturdays().length).toBeGreaterThan(0);
    expect(saturdays().length).toBeLessThan(20);
    expect(saturdays({ workdays: [0, 1, 2] })).toEqual([]);
  });

  it('works on the days of somebody who works part-time', () => {
    const days = workdays({ workdays: [0, 1, 2] });
    expect([...new Set(days.map(weekdayOf))].sort()).toEqual([0, 1, 2]);
  });

  it('begins with the first day of somebody and ends with the last', () => {
    const employed = {
      from: at('2025-09-01T00:00+02:00'),
      until: at('2026-02-02T00:00+01:00'),
    };
    const days = workdays({ employed });
    expect(days[0]).toBeGreaterThanOrEqual(dayNumber(2025, 9, 1));
    expect(days[days.length - 1]).toBeLessThan(dayNumber(2026, 2, 2));
    expect(calendar({ employed }).next(employed.until)).toBeUndefined();
    expect(
      calendar({ employed }).later(employed.until - 7 * dayMs, 6000),
    ).toBeUndefined();
  });

  // Tuesday to Friday of a week without anything, for seed 1.
  it.each([
    ['2025-05-13T10:00+02:00', '2025-05-13T10:00+02:00'],
    ['2025-05-13T03:00+02:00', '2025-05-13T09:00+02:00'],
    ['2025-05-13T17:00+02:00', '2025-05-14T09:00+02:00'],
    ['2025-05-16T20:00+02:00', '2025-05-19T09:00+02:00'],
  ])('from %s on works next at %s', (from, next) => {
    expect(calendar().next(at(from))).toBe(at(next));
  });

  it.each([
    [0, '2025-05-13T16:00+02:00'],
    [59, '2025-05-13T16:59+02:00'],
    [60, '2025-05-14T09:00+02:00'],
    [61 + 8 * 60, '2025-05-15T09:01+02:00'],
  ])('%d minutes of work after four on a Tuesday it is %s', (minutes, then) => {
    const four = at('2025-05-13T16:00+02:00');
    expect(calendar().later(four, minutes)).toBe(at(then));
  });

  it('gets round to things at work, or late in the evening', () => {
    const random = Random.of('soon');
    const from = at('2025-05-13T20:00Z');
    const hours = Array.from({ length: 400 }, () => {
      const when = calendar().soon(from, random)!;
      expect(when).toBeGreaterThanOrEqual(from);
      return Math.floor(((when / 3_600_000) % 24) + 2);
    });
    const often = (first: number, end: number) =>
      hours.filter(hour => hour >= first && hour < end).length;
    expect(often(9, 17) + often(19, 23)).toBe(400);
    expect(often(19, 23)).toBeGreaterThan(0);
    expect(often(19, 23)).toBeLessThan(50);
    expect(often(9, 12)).toBeGreaterThan(often(14, 17));
    expect(often(12, 13)).toBeLessThan(often(10, 11));
  });

  it('does not get round to everything on the first morning after a weekend', () => {
    const random = Random.of('monday');
    const friday = at('2025-05-16T20:00+02:00');
    const days = Array.from({ length: 400 }, () =>
      weekdayOf(calendar().dayOf(calendar().soon(friday, random)!)),
    );
    const mondays = days.filter(day => day === 0).length;
    expect(mondays).toBeGreaterThan(60);
    expect(mondays).toBeLessThan(140);
    expect(Math.max(...days)).toBe(3);
  });

  it('works longer in a crunch', () => {
    const day = founded / dayMs + 178;
    const length = calendar().endOf(day) - calendar().startOf(day);
    expect(length).toBe(10.5 * 3_600_000);
  });
});
