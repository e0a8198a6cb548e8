import { DateTime } from 'luxon';
import { dayNumber } from './civilDate';
import { ZoneDays } from './ZoneDays';

describe('ZoneDays', () => {
  it.each([
    ['Europe/Berlin', [2026, 3, 28], 60],
    ['Europe/Berlin', [2026, 3, 29], 120],
    ['Europe/Berlin', [2026, 10, 24], 120],
    ['Europe/Berlin', [2026, 10, 25], 60],
    ['America/New_York', [2025, 11, 1], -240],
    ['America/New_York', [2025, 11, 2], -300],
    ['Asia/Kolkata', [2025, 7, 1], 330],
    ['Asia/Kathmandu', [2025, 7, 1], 345],
    ['America/St_Johns', [2025, 1, 1], -210],
    ['Australia/Adelaide', [2025, 1, 1], 630],
    ['Etc/UTC', [2025, 1, 1], 0],
  ] as const)(
    'at noon in %s on %j clocks are %d minutes ahead',
    (zone, date, minutes) => {
      const [year, month, day] = date;
      expect(ZoneDays.of(zone).offset(dayNumber(year, month, day))).toBe(
        minutes,
      );
    },
  );

  it.each(['Europe/Berlin', 'America/St_Johns', 'Australia/Adelaide'])(
    'agrees with luxon about every working hour of a year in %s',
    zone => {
      const days = ZoneDays.of(zone);
      for (let i = 0; i < 365; i++) {
        const date = DateTime.fromISO('2026-01-01T09:00', { zone }).plus({
          days: i,
        });
        const day = dayNumber(date.year, date.month, date.day);
        expect(days.at(day, 9 * 60)).toBe(date.toMillis());
        expect(days.dayOf(date.toMillis())).toBe(day);
      }
    },
  );

  it('finds the day of each of its minutes, also where clocks change', () => {
    const days = ZoneDays.of('Europe/Berlin');
    const day = dayNumber(2026, 3, 29);
    for (const minute of [0, 1, 59, 60, 719, 1380, 1439]) {
      expect(days.dayOf(days.at(day, minute))).toBe(day);
    }
    expect(days.dayOf(days.at(day, -1))).toBe(day - 1);
  });
});
