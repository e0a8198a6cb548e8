import { dayIn, endOfDay } from './days';

const at = Date.UTC(2026, 2, 28, 23, 30);

describe('days of a zone', () => {
  it.each([
    ['UTC', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29'],
    ['America/New_York', '2026-03-28'],
  ])('begin at midnight in %s', (zone, date) => {
    expect(dayIn(zone, at)).toBe(date);
  });

  it.each([
    ['UTC', '2026-03-29', Date.UTC(2026, 2, 30)],
    // The day on which the clocks are put forward begins an hour further from UTC than it ends.
    ['Europe/Berlin', '2026-03-28', Date.UTC(2026, 2, 28, 23)],
    ['Europe/Berlin', '2026-03-29', Date.UTC(2026, 2, 29, 22)],
    ['Asia/Kolkata', '2026-12-31', Date.UTC(2026, 11, 31, 18, 30)],
  ])('end at the next midnight in %s', (zone, date, end) => {
    expect(endOfDay(zone, date)).toBe(end);
  });
});
