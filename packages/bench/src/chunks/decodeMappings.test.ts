import { decodeMappings } from './decodeMappings';

describe('decodeMappings', () => {
  it.each([
    ['', []],
    // Column 0 of line 0, source 0; then 4 columns on, source 1 ahead; then 2 on, of no source.
    [
      'AAAA,ICAA,E',
      [
        { line: 0, column: 0, source: 0 },
        { line: 0, column: 4, source: 1 },
        { line: 0, column: 6, source: undefined },
      ],
    ],
    // Columns begin anew on each line, sources go on and back.
    [
      'IEAA;;CDAA',
      [
        { line: 0, column: 4, source: 2 },
        { line: 2, column: 1, source: 1 },
      ],
    ],
    // 16 = 0b1_0000 needs two digits: 0 with more to follow, then 1.
    ['gBAAA', [{ line: 0, column: 16, source: 0 }]],
  ])('%j', (mappings, expected) => {
    expect(decodeMappings(mappings)).toEqual(expected);
  });

  it('refuses what is no mapping', () => {
    expect(() => decodeMappings('A!AA')).toThrow('mappings of no kind');
  });
});
