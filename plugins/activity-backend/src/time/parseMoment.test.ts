import { parseMoment } from './parseMoment';

const minute = 60_000;

describe('parseMoment', () => {
  it.each([
    ['1970-01-02', 86_400_000, undefined],
    ['1970-01-01T01:02', 3_720_000, undefined],
    ['1970-01-01T00:00:01.5', 1_500, undefined],
    ['1970-01-01T01:00:00Z', 3_600_000, 0],
    ['1970-01-01T01:00:00+05:30', 3_600_000, 330 * minute],
    ['1970-01-01T01:00:00-0330', 3_600_000, -210 * minute],
    ['1969-12-31T23:59:59.999Z', -1, 0],
  ])('reads %s', (text, wall, offset) => {
    expect(parseMoment(text)).toEqual(
      offset === undefined ? { wall } : { wall, offset },
    );
  });

  it.each([
    '',
    'yesterday',
    '2026',
    '2026-3-1',
    '2026-02-29',
    '2026-13-01',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00 05:30',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01Z',
    '0026-01-01',
    '+012026-01-01',
    '20260101',
    '1767225600000',
  ])('refuses %p', text => {
    expect(parseMoment(text)).toBeUndefined();
  });
});
