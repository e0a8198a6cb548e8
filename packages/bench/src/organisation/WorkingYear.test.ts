import { Random } from '../repository/Random';
import { WorkingYear } from './WorkingYear';

const now = Date.UTC(2026, 6, 1);
const dayMs = 86_400_000;

describe('WorkingYear', () => {
  const year = new WorkingYear(now);

  it('is the year before', () => {
    expect(new Date(year.from).toISOString()).toBe('2025-07-01T00:00:00.000Z');
  });

  it('keeps to the year at its ends, in every zone', () => {
    for (const zone of ['Asia/Tokyo', 'America/New_York', 'UTC']) {
      for (const position of [0, 0.999999]) {
        for (const time of [0, 0.999999]) {
          const { instant } = year.moment(zone, position, time);
          expect(instant).toBeGreaterThanOrEqual(year.from);
          expect(instant).toBeLessThan(now);
        }
      }
    }
  });

  it.each([
    ['Asia/Kolkata', 0.5, 330],
    ['America/New_York', 0.5, -300],
    ['America/New_York', 0.99, -240],
    ['UTC', 0.5, 0],
  ])('knows the clocks of %s at %d of the year', (zone, position, offset) => {
    expect(year.moment(zone, position, 0.5).offsetMinutes).toBe(offset);
  });

  it('works on weekdays, by day, by local clocks', () => {
    const random = new Random(3);
    const counts = { weekend: 0, office: 0 };
    for (let index = 0; index < 20_000; index += 1) {
      const { instant, offsetMinutes } = year.moment(
        'Asia/Kolkata',
        random.next(),
        random.next(),
      );
      const wall = new Date(instant + offsetMinutes * 60_000);
      if (wall.getUTCDay() % 6 === 0) counts.weekend += 1;
      if (wall.getUTCHours() >= 8 && wall.getUTCHours() < 18)
        counts.office += 1;
    }
    // 0.2 of 5.15 a week; 86 of 103.5 a day.
    expect(counts.weekend / 20_000).toBeCloseTo(0.039, 2);
    expect(counts.office / 20_000).toBeCloseTo(0.83, 1);
  });

  it('knows where its last days begin', () => {
    const { instant } = year.moment('UTC', year.recentFrom(7), 0);
    expect(now - instant).toBeGreaterThan(6 * dayMs);
    expect(now - instant).toBeLessThanOrEqual(7 * dayMs);
  });
});
