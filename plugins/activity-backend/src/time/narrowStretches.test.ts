import { zoneStretches } from './LocalStretch';
import { narrowStretches, type LocalTimes } from './narrowStretches';

function narrowed(zone: string, from: string, to: string, times: LocalTimes) {
  const stretches = zoneStretches(zone, Date.parse(from), Date.parse(to));
  return narrowStretches(stretches, times).map(stretch => [
    new Date(stretch.from).toISOString().slice(0, 16),
    new Date(stretch.to).toISOString().slice(0, 16),
  ]);
}

describe('narrowStretches', () => {
  it('has one stretch a week for an hour of the week', () => {
    const times = { weekday: 0, hour: 9 };
    const year = narrowed('UTC', '2025-01-01', '2026-01-01', times);
    expect(year).toHaveLength(52);
    expect(year[0]).toEqual(['2025-01-06T09:00', '2025-01-06T10:00']);
  });

  it.each<[string, string, string, LocalTimes, string[][]]>([
    // Sunday 02:00-03:00 was skipped in Berlin, and came twice in autumn.
    ['Europe/Berlin', '2026-03-28', '2026-03-30', { weekday: 6, hour: 2 }, []],
    [
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-26',
      { weekday: 6, hour: 2 },
      [
        ['2026-10-25T00:00', '2026-10-25T01:00'],
        ['2026-10-25T01:00', '2026-10-25T02:00'],
      ],
    ],
    // Lord Howe showed the second half of the hour twice.
    [
      'Australia/Lord_Howe',
      '2026-04-04',
      '2026-04-06',
      { date: '2026-04-05', hour: 1 },
      [
        ['2026-04-04T14:00', '2026-04-04T15:00'],
        ['2026-04-04T15:00', '2026-04-04T15:30'],
      ],
    ],
    // The range cuts the day.
    [
      'Asia/Kolkata',
      '2026-03-01T20:00Z',
      '2026-03-05T00:00Z',
      { date: '2026-03-02' },
      [['2026-03-01T20:00', '2026-03-02T18:30']],
    ],
    ['UTC', '2026-03-01', '2026-03-05', { date: '2026-04-02' }, []],
    ['UTC', '2026-03-02', '2026-03-03', { date: '2026-03-02', weekday: 1 }, []],
    [
      'UTC',
      '1969-12-28',
      '1970-01-01',
      { weekday: 0, hour: 0 },
      [['1969-12-29T00:00', '1969-12-29T01:00']],
    ],
  ])('%s, %s to %s: %j', (zone, from, to, times, expected) => {
    expect(narrowed(zone, from, to, times)).toEqual(expected);
  });
});
