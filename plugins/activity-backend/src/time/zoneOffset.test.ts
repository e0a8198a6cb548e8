import { offsetChanges, zoneOffset } from './zoneOffset';

function changes(zone: string, from: string, to: string) {
  return offsetChanges(zone, Date.parse(from), Date.parse(to)).map(
    ({ at, offset }) => [new Date(at).toISOString(), offset / 60_000],
  );
}

describe('offsetChanges', () => {
  it.each([
    ['UTC', '1960-01-01', '2030-01-01', []],
    [
      'America/New_York',
      '2026-01-01',
      '2027-01-01',
      [
        ['2026-03-08T07:00:00.000Z', -240],
        ['2026-11-01T06:00:00.000Z', -300],
      ],
    ],
    [
      'Africa/Monrovia',
      '1970-01-01',
      '1975-01-01',
      [['1972-01-07T00:44:30.000Z', 0]],
    ],
    [
      'Pacific/Apia',
      '2011-12-01',
      '2012-02-01',
      [['2011-12-30T10:00:00.000Z', 840]],
    ],
    // Half-open: a change at the end is not in the range.
    ['Europe/Berlin', '2026-03-01', '2026-03-29T01:00:00Z', []],
    [
      'Europe/Berlin',
      '2026-03-29T01:00:00Z',
      '2026-03-30',
      [['2026-03-29T01:00:00.000Z', 120]],
    ],
    // A change at the turn of the year in UTC.
    [
      'Asia/Kuala_Lumpur',
      '1981-12-01',
      '1982-02-01',
      [['1981-12-31T16:00:00.000Z', 480]],
    ],
  ])('%s from %s to %s', (zone, from, to, expected) => {
    expect(changes(zone, from, to)).toEqual(expected);
  });

  it('knows offsets to the second', () => {
    expect(zoneOffset('Africa/Monrovia', Date.parse('1971-06-01'))).toBe(
      -(44 * 60 + 30) * 1000,
    );
  });
});
