import { instantSchema } from './instantSchema';

describe('instantSchema', () => {
  const halfPastNine = Date.UTC(2026, 2, 1, 9, 30);

  it.each([
    ['2026-03-01T09:30:00Z', halfPastNine],
    ['2026-03-01T09:30:00.250Z', halfPastNine + 250],
    ['2026-03-01T15:00:00.000+05:30', halfPastNine],
    ['2026-03-01T01:30:00-0800', halfPastNine],
    ['2026-03-01 09:30:00 UTC', halfPastNine],
    ['2026-03-01 10:30:00 +0100', halfPastNine],
    ['2026-03-01T09:30:00', halfPastNine],
  ])('reads %s', (text, expected) => {
    expect(instantSchema.parse(text)).toBe(expected);
  });

  it.each([[''], ['yesterday'], ['2026-03-01'], ['2026-13-01T09:30:00Z'], [7]])(
    'refuses %j',
    value => {
      expect(instantSchema.safeParse(value).success).toBe(false);
    },
  );
});
