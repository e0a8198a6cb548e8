import { textOfSources } from './textOfSources';

describe('textOfSources', () => {
  // Line 0: `aaaa` of source 0, `bb` of 1, `;` of none; line 1: `cc` of 0.
  const code = 'aaaabb;\ncc';
  const map = {
    sources: ['ours.ts', 'theirs.ts'],
    mappings: 'AAAA,ICAA,E;ADAA',
  };

  it.each([
    [['ours.ts'], 'aaaacc'],
    [['theirs.ts'], 'bb'],
    [[], ''],
  ])('of %j', (wanted, expected) => {
    expect(textOfSources(code, map, source => wanted.includes(source))).toBe(
      expected,
    );
  });
});
