import { historyQuery } from './historyQuery';

describe('historyQuery', () => {
  const today = '2026-11-01';

  it.each([
    // 91 days, the first and the last included.
    ['quarter', 'week', '2026-01-01T00:00:00Z', '2026-08-03', 'week'],
    ['quarter', 'day', '2026-01-01T00:00:00Z', '2026-08-03', 'day'],
    ['life', 'day', '2026-09-30T22:00:00Z', '2026-10-01', 'day'],
    // 184 days, and one more.
    ['life', 'day', '2026-05-02T10:00:00Z', '2026-05-02', 'day'],
    ['life', 'day', '2026-05-01T10:00:00Z', '2026-05-01', 'week'],
    // It has hardly begun.
    ['life', 'week', '2026-11-01T10:00:00Z', '2026-08-03', 'week'],
    ['life', 'week', '2026-11-02T10:00:00Z', '2026-08-03', 'week'],
    // Before anybody kept records.
    ['life', 'week', '1999-01-01T10:00:00Z', '2012-08-07', 'week'],
  ] as const)('%s by %s of %s', (range, interval, born, from, expected) => {
    expect(
      historyQuery({ range, interval }, born, 'Europe/Berlin', today),
    ).toEqual({ from, to: today, interval: expected });
  });
});
