import { parseSignedDate } from './parseSignedDate';

const noon = Date.UTC(2026, 2, 1, 12);

describe('parseSignedDate', () => {
  it.each([
    ['2026-03-01T12:00:00Z', noon, 0],
    ['2026-03-01T12:00:00.250Z', noon + 250, 0],
    ['2026-03-01T12:00:00.000+00:00', noon, 0],
    ['2026-03-01T17:30:00.000+05:30', noon, 330],
    ['2026-03-01T17:45:00+0545', noon, 345],
    ['2026-03-01T04:00:00.000-08:00', noon, -480],
    ['2026-03-02T02:00:00.000+14:00', noon, 840],
    // A wall clock of +51:30 shows what one of +03:30 shows.
    ['2026-03-01T15:30:00.000+51:30', noon, 3090],
    ['2026-03-01T12:00:00-00:00', noon, 0],
    ['1970-01-01T00:00:00Z', 0, 0],
  ])('reads %s', (text, instant, offsetMinutes) => {
    expect(parseSignedDate(text)).toEqual({ instant, offsetMinutes });
  });

  it.each([
    [''],
    ['2026-03-01'],
    ['2026-03-01T12:00:00'],
    ['2026-13-01T12:00:00Z'],
    ['1969-12-31T23:59:59Z'],
    ['12026-03-01T12:00:00Z'],
    ['yesterday'],
  ])('knows no date in %j', text => {
    expect(parseSignedDate(text)).toBeUndefined();
  });
});
