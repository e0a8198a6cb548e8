import { toIsoInstant } from './toIsoInstant';

describe('toIsoInstant', () => {
  it.each([
    '1970-01-01T00:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '2026-02-28T09:05:07.042Z',
    '2028-02-29T23:00:10.100Z',
    '2100-12-31T12:59:00.001Z',
    '-000001-01-01T00:00:00.000Z',
    '+010000-06-30T10:20:30.999Z',
  ])('writes %s as Date does', text => {
    expect(toIsoInstant(Date.parse(text))).toBe(text);
    expect(toIsoInstant(Date.parse(text))).toBe(text);
  });
});
