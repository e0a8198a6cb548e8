import { parseRange } from './AnswerRange';
import type { AnswerZone } from './AnswerZone';
import { clockStretches } from './ClockStretches';
import { localDates } from './localDates';
import { wholeLocalDays } from './wholeLocalDays';

function datesOf(from: string, to: string, zone: AnswerZone) {
  const range = parseRange({ from, to }, zone, 0);
  return {
    dates: localDates(clockStretches(range, zone)),
    whole: wholeLocalDays(range, zone),
  };
}

describe('localDates and wholeLocalDays', () => {
  it.each([
    ['2026-03-28', '2026-03-31', 'Europe/Berlin', ['28', '29', '30'], 3],
    ['2026-10-24', '2026-10-26', 'Europe/Berlin', ['24', '25'], 2],
    ['2026-04-04', '2026-04-06', 'Australia/Lord_Howe', ['04', '05'], 2],
    // Cut at both ends.
    ['2026-03-01T12:00', '2026-03-02T00:01', 'UTC', ['01', '02'], undefined],
    ['2026-03-01T23:59:59.999', '2026-03-02', 'UTC', ['01'], undefined],
    // The date that Apia skipped was no day there.
    ['2011-12-28', '2012-01-01', 'Pacific/Apia', ['28', '29', '31'], 3],
    ['2011-12-30', '2012-01-01', 'Pacific/Apia', ['31'], 1],
    // A day that began at 01:00.
    ['2018-11-03', '2018-11-05', 'America/Sao_Paulo', ['03', '04'], 2],
  ])('%s to %s in %s', (from, to, name, days, whole) => {
    const found = datesOf(from, to, { kind: 'place', name });
    expect(found.dates.map(date => date.slice(-2))).toEqual(days);
    expect(found.whole).toBe(whole);
  });

  it('skips no date on the author clock', () => {
    const zone = { kind: 'author' as const, fallback: 'Pacific/Apia' };
    expect(datesOf('2011-12-29', '2012-01-01', zone)).toEqual({
      dates: ['2011-12-29', '2011-12-30', '2011-12-31'],
      whole: 3,
    });
  });
});
