import { foundCompany } from '../../company';
import { isoDate, dayMs } from '../../calendar';
import { SprintCalendar } from './SprintCalendar';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
// Boards change on Tuesdays, Wednesdays, Mondays, in turn.
const [berlin, kolkata, newYork] = company.teams;

const startDays = (calendar: SprintCalendar, count: number) =>
  Array.from({ length: count }, (_, i) =>
    isoDate(Math.floor(calendar.sprint(i).startedAt / dayMs)),
  );

describe('SprintCalendar', () => {
  it.each([
    ['Tuesdays', berlin, ['2025-05-13', '2025-05-27', '2025-06-10']],
    ['Wednesdays', kolkata, ['2025-05-14', '2025-05-28', '2025-06-11']],
    // Memorial Day is a Monday.
    ['Mondays', newYork, ['2025-05-12', '2025-05-27', '2025-06-09']],
  ])(
    'begins on every second of the %s that are no holidays',
    (_, team, days) => {
      expect(startDays(new SprintCalendar(company, team), 3)).toEqual(days);
    },
  );

  it('does not begin anything between the years', () => {
    const days = startDays(new SprintCalendar(company, berlin), 20);
    expect(days.slice(15, 18)).toEqual([
      '2025-12-09',
      '2025-12-23',
      '2026-01-06',
    ]);
    const indian = startDays(new SprintCalendar(company, kolkata), 18);
    expect(indian.slice(16)).toEqual(['2026-01-02', '2026-01-07']);
  });

  it('finds the sprint of a moment, also in the gap between two', () => {
    const calendar = new SprintCalendar(company, berlin);
    const { startedAt, completedAt } = calendar.sprint(4);
    expect(calendar.indexAt(startedAt)).toBe(4);
    expect(calendar.indexAt(completedAt - 1)).toBe(4);
    expect(calendar.indexAt(completedAt)).toBe(5);
    expect(calendar.nextIndex(startedAt - 1)).toBe(4);
    expect(calendar.nextIndex(startedAt)).toBe(5);
    expect(calendar.nextIndex(completedAt)).toBe(5);
  });

  it('plans the same sprints in whatever order they are asked for', () => {
    const one = new SprintCalendar(company, berlin);
    const other = new SprintCalendar(company, berlin);
    other.sprint(30);
    expect(one.sprint(3)).toEqual(other.sprint(3));
    expect(one.createdUntil(one.sprint(6).createdAt)).toEqual(
      Array.from({ length: 7 }, (_, i) => other.sprint(i)),
    );
  });

  it('has a name now and then that is hard to read for clients', () => {
    const { name } = new SprintCalendar(company, berlin).sprint(6);
    expect(name.length).toBeGreaterThan(30);
    expect(name).toMatch(/\[.*,.*\]/);
  });
});
