import { isReloadDue } from './isReloadDue';

describe('isReloadDue', () => {
  // The scheduler goes by the clock of the machine, and so do these.
  const local = (text: string) => new Date(text).getTime();
  const sundays = { cron: '0 3 * * 0' };

  it.each([
    ['never', sundays, undefined, '2026-03-04T12:00:00', true],
    ['in time', sundays, '2026-03-01T03:00:04', '2026-03-08T03:00:02', true],
    ['missed', sundays, '2026-02-22T03:00:04', '2026-03-04T12:00:00', true],
    ['again', sundays, '2026-03-01T03:00:04', '2026-03-01T03:00:40', false],
    ['by hand', sundays, '2026-03-01T03:00:04', '2026-03-04T12:00:00', false],
    [
      'by a clock that is behind',
      sundays,
      '2026-03-01T02:59:30',
      '2026-03-01T03:00:01',
      false,
    ],
    [
      'in time',
      { days: 7 },
      '2026-03-01T03:00:04',
      '2026-03-08T03:00:00',
      true,
    ],
    [
      'by hand',
      { days: 7 },
      '2026-03-01T03:00:04',
      '2026-03-07T03:00:00',
      false,
    ],
  ])('%s: %j, last %s, at %s', (_, frequency, last, now, expected) => {
    const lastStartedAt = last === undefined ? undefined : local(last);
    expect(isReloadDue(frequency, lastStartedAt, local(now))).toBe(expected);
  });
});
