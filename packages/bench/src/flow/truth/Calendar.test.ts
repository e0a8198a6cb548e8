import { Calendar } from './Calendar';

const iso = (at: number) => new Date(at).toISOString();

describe('Calendar', () => {
  // In Berlin the clock goes forward on 29 March 2026, a Sunday.
  const berlin = new Calendar('Europe/Berlin');

  it('tells dates by the clock of its zone', () => {
    expect(berlin.dateAt(Date.UTC(2026, 2, 28, 22, 59))).toBe('2026-03-28');
    expect(berlin.dateAt(Date.UTC(2026, 2, 28, 23))).toBe('2026-03-29');
    expect(iso(berlin.startOf('2026-03-29'))).toBe('2026-03-28T23:00:00.000Z');
    expect(iso(berlin.endOf('2026-03-29'))).toBe('2026-03-29T22:00:00.000Z');
  });

  it('cuts weeks at the ends of a time, and says which are not whole', () => {
    const now = Date.UTC(2026, 3, 1);
    expect(
      berlin
        .stretches('2026-03-20', '2026-04-02', 'week', now)
        .map(({ from, to, partial }) => [iso(from), iso(to), partial]),
    ).toEqual([
      ['2026-03-19T23:00:00.000Z', '2026-03-22T23:00:00.000Z', true],
      ['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z', false],
      ['2026-03-29T22:00:00.000Z', '2026-04-01T22:00:00.000Z', true],
    ]);
  });

  it('knows how long months are', () => {
    const months = new Calendar('UTC').stretches(
      '2026-01-31',
      '2026-04-01',
      'month',
      Infinity,
    );
    expect(
      months.map(({ to, partial }) => [iso(to).slice(0, 10), partial]),
    ).toEqual([
      ['2026-02-01', true],
      ['2026-03-01', false],
      ['2026-04-01', false],
    ]);
  });
});
