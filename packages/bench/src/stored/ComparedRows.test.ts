import { isoOf, line } from './ComparedRows';

describe('ComparedRows', () => {
  it('writes what there is none of as a hyphen', () => {
    expect(line('a', undefined, null, '', 0, false)).toBe('a - - - 0 false');
  });

  it.each([
    [1_790_000_000_000, '2026-09-21T14:13:20.000Z'],
    ['1790000000000', '2026-09-21T14:13:20.000Z'],
    ['2026-09-21T14:13:20Z', '2026-09-21T14:13:20.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [null, undefined],
    [undefined, undefined],
  ])('writes the instant %s as %s', (at, text) => {
    expect(isoOf(at)).toBe(text);
  });
});
