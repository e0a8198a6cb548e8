import { flowFact } from '../../tests/flowFact';
import { dayMs } from '../../time/durations';
import { flowDaysOfFacts } from '../days/flowDaysOfFacts';
import type { ItemFact } from '../facts/ItemFact';
import { dailyOf, type DailySource } from './dailyOf';

const zone = 'Europe/Berlin';

/** Of March, in Berlin; the clock goes forward on the 29th. */
const at = (day: number, hour = 12) =>
  new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const midnight = (day: number) => Date.UTC(2026, 2, day, day > 29 ? -2 : -1);

function finished(day: number, days: number, estimate?: number): ItemFact {
  return flowFact(
    [
      [at(day - days), 'inProgress'],
      [at(day), 'done'],
    ],
    { estimate: estimate ?? null },
  );
}

function ask(
  facts: readonly ItemFact[],
  [from, to]: [number, number],
  overrides: Partial<DailySource> = {},
) {
  const period = {
    from: midnight(from),
    to: midnight(to),
    now: Date.parse('2026-05-01T00:00Z'),
  };
  const rows = flowDaysOfFacts(facts, zone);
  return dailyOf({ rows, finished: facts, period, zone, ...overrides });
}

const noTimes = { p50: null, p75: null, p85: null, p95: null, average: null };

describe('dailyOf', () => {
  it('has a day in numbers', () => {
    const facts = [
      finished(10, 1, 2),
      finished(11, 3),
      flowFact([[at(11), 'inProgress']]),
      flowFact([[at(12), 'todo']]),
    ];
    const contributors = new Map([
      ['2026-03-11', 3],
      ['2026-03-12', null],
    ]);
    expect(ask(facts, [11, 13], { contributors })).toEqual([
      {
        date: '2026-03-11',
        arrived: 1,
        completed: 1,
        total: 3,
        done: 2,
        wip: 1,
        completion: 2 / 3,
        velocity: { items: 2, estimate: 2 },
        cycleTime: { ...noTimes, n: 2 },
        contributors: 3,
        partial: false,
      },
      {
        date: '2026-03-12',
        arrived: 1,
        completed: 0,
        total: 4,
        done: 2,
        wip: 1,
        completion: 0.5,
        velocity: { items: 2, estimate: 2 },
        cycleTime: { ...noTimes, n: 2 },
        contributors: null,
        partial: false,
      },
    ]);
  });

  it('knows no completion of nothing', () => {
    expect(ask([], [11, 12])).toMatchObject([
      {
        total: 0,
        completion: null,
        velocity: { items: 0, estimate: null },
        cycleTime: { n: 0 },
        contributors: null,
      },
    ]);
  });

  it('has the velocity of seven days, this one included', () => {
    const days = ask([finished(10, 1, 0.1), finished(12, 1, 0.2)], [9, 20]);
    expect(
      days.map(({ date, velocity: { items, estimate } }) => [
        date.slice(-2),
        items,
        estimate,
      ]),
    ).toEqual([
      ['09', 0, null],
      ['10', 1, 0.1],
      ['11', 1, 0.1],
      ...['12', '13', '14', '15', '16'].map(day => [day, 2, 0.3]),
      ['17', 1, 0.2],
      ['18', 1, 0.2],
      ['19', 0, null],
    ]);
  });

  it('has the cycle times of thirty days, this one included', () => {
    // Of 1, 2, 3, 4 and 10 days, done on the 1st; and one of the next day.
    const facts = [1, 2, 3, 4, 10].map(days => finished(1, days));
    facts.push(finished(2, 6));
    const days = ask(facts, [1, 32]);
    const inDays = (ms: number | null) => ms && (ms * 1000) / dayMs;
    const times = days.map(({ cycleTime: { n, average, p50, p85 } }) =>
      [n, average, p50, p85].map((value, index) =>
        index === 0 ? value : inDays(value),
      ),
    );
    expect(times[0]).toEqual([5, 4, 3, 10]);
    // 26 / 6 on the average; the 3rd and the 6th of six.
    expect(times[1]).toEqual([6, expect.closeTo(26 / 6, 9), 3, 10]);
    expect(times[29]).toEqual(times[1]);
    expect(times[30]).toEqual([1, null, null, null]);
  });

  it('says of the present day that it is not over', () => {
    const now = Date.parse(at(12));
    const period = { from: midnight(11), to: midnight(14), now };
    const days = ask([], [11, 14], { period });
    expect(days.map(({ date, partial }) => [date, partial])).toEqual([
      ['2026-03-11', false],
      ['2026-03-12', true],
    ]);
  });

  it('has whole days of what is asked for in part, also where they have 23 hours', () => {
    const facts = [
      flowFact([['2026-03-28T23:00Z', 'todo']]),
      flowFact([['2026-03-29T21:59Z', 'todo']]),
      flowFact([['2026-03-29T22:00Z', 'todo']]),
    ];
    const period = {
      from: Date.parse('2026-03-29T09:00Z'),
      to: Date.parse('2026-03-29T10:00Z'),
      now: Date.parse('2026-05-01T00:00Z'),
    };
    expect(ask(facts, [0, 0], { period })).toMatchObject([
      { date: '2026-03-29', arrived: 2, total: 2, partial: false },
    ]);
  });

  it('takes rows that are added up as if they were not', () => {
    const facts = [finished(1, 2), finished(5, 2), finished(11, 3)];
    const base = flowDaysOfFacts(facts.slice(1), zone);
    const other = flowDaysOfFacts(facts.slice(0, 1), zone);
    expect(ask(facts, [9, 13], { rows: [...other, ...base] })).toEqual(
      ask(facts, [9, 13]),
    );
  });
});
