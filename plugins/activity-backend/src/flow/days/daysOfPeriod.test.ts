import { dateOfDay } from '../../time/dayNumbers';
import { daysOfPeriod } from './daysOfPeriod';

const at = (instant: string) => Date.parse(instant);

describe('daysOfPeriod', () => {
  it.each<[string, string, string, string, string, string[]]>([
    [
      'whole days',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-03-03T00:00Z',
      '2026-04-01T00:00Z',
      ['2026-03-01', '2026-03-02'],
    ],
    [
      'days that are cut',
      'UTC',
      '2026-03-01T23:59Z',
      '2026-03-03T00:01Z',
      '2026-04-01T00:00Z',
      ['2026-03-01', '2026-03-02', '2026-03-03'],
    ],
    [
      'nothing to come',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-03-09T00:00Z',
      '2026-03-02T00:00Z',
      ['2026-03-01', '2026-03-02'],
    ],
    [
      'a period to come',
      'UTC',
      '2026-03-02T00:00Z',
      '2026-03-09T00:00Z',
      '2026-03-01T00:00Z',
      [],
    ],
    [
      'a clock that went forward',
      'Europe/Berlin',
      '2026-03-27T23:00Z',
      '2026-03-29T22:00Z',
      '2026-04-01T00:00Z',
      ['2026-03-28', '2026-03-29'],
    ],
    [
      'a date that was none there',
      'Pacific/Apia',
      '2011-12-29T10:00Z',
      '2011-12-31T10:00Z',
      '2026-04-01T00:00Z',
      ['2011-12-29', '2011-12-31'],
    ],
  ])('%s', (_, zone, from, to, now, expected) => {
    const period = { from: at(from), to: at(to), now: at(now) };
    expect(daysOfPeriod(period, zone).map(dateOfDay)).toEqual(expected);
  });
});
