import { dateOfDay, dayOfWall } from '../../time/dayNumbers';
import { zoneOffset } from '../../time/zoneOffset';
import { localDay } from './localDay';

const minuteMs = 60_000;

describe('localDay', () => {
  it.each([
    // Two days around each change of the clock; Samoa had no 30th of December.
    ['Pacific/Apia', '2011-12-29T00:00Z'],
    ['Europe/Berlin', '2026-03-28T12:00Z'],
    ['Europe/Berlin', '2026-10-24T12:00Z'],
    ['America/Havana', '2026-03-07T12:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T00:00Z'],
    ['Asia/Kathmandu', '1985-12-31T00:00Z'],
    ['UTC', '2026-01-01T00:00Z'],
  ])('is that of the clock in %s after %s', (zone, from) => {
    for (let minutes = 0; minutes < 2 * 1_440; minutes += 15) {
      const at = Date.parse(from) + minutes * minuteMs;
      expect([minutes, localDay(at, zone)]).toEqual([
        minutes,
        dayOfWall(at + zoneOffset(zone, at)),
      ]);
    }
  });

  it('is the day that begins at midnight, and none that was skipped', () => {
    const dates = ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'].map(at =>
      dateOfDay(localDay(Date.parse(at), 'Pacific/Apia')),
    );
    expect(dates).toEqual(['2011-12-29', '2011-12-31']);
  });
});
