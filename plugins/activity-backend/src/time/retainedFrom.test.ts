import { retainedFrom } from './retainedFrom';

describe('retainedFrom', () => {
  it.each([
    ['2026-03-31T10:07:00Z', 30, '2026-03-01T10:00:00Z'],
    ['2026-03-31T10:15:00Z', 30, '2026-03-01T10:15:00Z'],
    ['2026-03-31T10:14:59.999Z', 30, '2026-03-01T10:00:00Z'],
    ['1970-01-02T00:01:00Z', 2, '1969-12-31T00:00:00Z'],
  ])('is the quarter of %s minus %d days', (now, days, expected) => {
    const from = retainedFrom(Date.parse(now), days * 86_400_000);
    expect(from).toBe(Date.parse(expected));
  });

  it('is nothing if everything is kept', () => {
    expect(retainedFrom(0, undefined)).toBeUndefined();
  });
});
