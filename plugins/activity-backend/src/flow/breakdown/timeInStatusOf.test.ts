import { hourMs } from '../../time/durations';
import { flowFact } from '../../tests/flowFact';
import type { ItemFact, StatusTime } from '../facts/ItemFact';
import { timeInStatusOf } from './timeInStatusOf';

const period = {
  from: Date.parse('2026-03-01T00:00Z'),
  to: Date.parse('2026-04-01T00:00Z'),
  now: Date.parse('2026-05-01T00:00Z'),
};

const counts = {
  Open: { stage: 'todo', work: null },
  Dev: { stage: 'inProgress', work: 'active' },
  Review: { stage: 'inProgress', work: 'waiting' },
  Done: { stage: 'done', work: null },
  Gone: { stage: null, work: null },
} as const;

function spent(
  name: keyof typeof counts,
  hours: number,
  overrides: Partial<StatusTime> = {},
): StatusTime {
  const basics = { id: name, name, by: 'source', visits: 1, since: null };
  return { ...basics, ...counts[name], ms: hours * hourMs, ...overrides };
}

function finished(
  statuses: readonly StatusTime[],
  at = '2026-03-09T09:00Z',
): ItemFact {
  return flowFact([[at, 'done']], { statuses });
}

const ask = (facts: readonly ItemFact[]) =>
  timeInStatusOf(facts, period, ({ itemId }) => `WEB-${itemId}`);

describe('timeInStatusOf', () => {
  it('has nothing of nothing', () => {
    expect(ask([])).toEqual([]);
  });

  it('has the percentiles over those that were in a status, and its share of all time', () => {
    // Dev: 1, 2, 3, 4, 10 h of five items. Review: 20 h of one.
    // Both are 20 h: then by name.
    const facts = [1, 2, 3, 4].map(hours => finished([spent('Dev', hours)]));
    facts.push(finished([spent('Dev', 10), spent('Review', 20)]));
    const [dev, review, ...others] = ask(facts);
    expect(others).toEqual([]);
    expect(review).toEqual({
      name: 'Review',
      stage: 'inProgress',
      work: 'waiting',
      value: null,
      n: 1,
      percentiles: { p50: null, p75: null, p85: null, p95: null },
      few: [{ key: `WEB-${facts[4].itemId}`, value: 72_000 }],
      share: 0.5,
      totalSeconds: 72_000,
    });
    expect(dev).toEqual({
      name: 'Dev',
      stage: 'inProgress',
      work: 'active',
      // The 5th of 5, as the 4th is 80 %.
      value: 36_000,
      n: 5,
      // The 3rd, 4th, 5th and 5th.
      percentiles: { p50: 10_800, p75: 14_400, p85: 36_000, p95: 36_000 },
      share: 0.5,
      totalSeconds: 72_000,
    });
  });

  it('comes in the order of stages, then the longest first', () => {
    const facts = [
      finished([
        spent('Gone', 99),
        spent('Done', 9),
        spent('Dev', 1),
        spent('Review', 2),
        spent('Open', 5),
      ]),
    ];
    expect(ask(facts).map(({ name }) => name)).toEqual([
      'Open',
      'Review',
      'Dev',
      'Done',
      'Gone',
    ]);
  });

  it('takes what was finished in the period', () => {
    const facts = [
      finished([spent('Dev', 1)], '2026-02-28T23:59:59Z'),
      finished([spent('Dev', 2)], '2026-03-01T00:00Z'),
      finished([spent('Dev', 4)], '2026-04-01T00:00Z'),
      flowFact([['2026-03-05T00:00Z', 'inProgress']], {
        statuses: [spent('Dev', 8)],
      }),
    ];
    expect(ask(facts)).toMatchObject([
      { name: 'Dev', n: 1, totalSeconds: 7200 },
    ]);
  });

  it('leaves out where an item never was before it was done', () => {
    const facts = [
      finished([spent('Open', 0), spent('Done', 0, { visits: 0 })]),
    ];
    expect(ask(facts)).toMatchObject([
      { name: 'Open', n: 1, totalSeconds: 0, share: null },
    ]);
  });

  it('puts statuses of one name together, unless they count as something else', () => {
    const facts = [
      finished([spent('Review', 1), spent('Review', 2, { id: '77' })]),
      finished([spent('Review', 3, { name: 'review', id: '5' })]),
      finished([spent('Review', 4, { work: 'active', by: 'config' })]),
    ];
    expect(
      ask(facts).map(({ work, n, totalSeconds }) => [work, n, totalSeconds]),
    ).toEqual([
      ['waiting', 2, 6 * 3600],
      ['active', 1, 4 * 3600],
    ]);
  });
});
