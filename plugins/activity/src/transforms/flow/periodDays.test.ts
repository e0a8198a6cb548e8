import { periodDays } from './periodDays';

describe('periodDays', () => {
  it.each([
    [
      'whole days of a zone',
      '2026-11-01T23:00:00Z',
      '2026-11-08T23:00:00Z',
      'Europe/Berlin',
      ['2026-11-02', '2026-11-08'],
    ],
    [
      'up to now',
      '2026-11-02T00:00:00Z',
      '2026-11-08T12:00:00Z',
      'UTC',
      ['2026-11-02', '2026-11-08'],
    ],
    [
      'local dates',
      '2026-11-02',
      '2026-11-09',
      'America/New_York',
      ['2026-11-02', '2026-11-08'],
    ],
  ])('%s', (_, from, to, zone, [first, last]) => {
    expect(periodDays({ from, to }, zone)).toEqual({ first, last });
  });
});
