import { markedParts } from './markedParts';

describe('markedParts', () => {
  it.each([
    ['Apple Pay sheet', '', 'Apple Pay sheet'],
    ['Apple Pay sheet', 'pay', 'Apple [Pay] sheet'],
    ['PAY-1', 'pay', '[PAY]-1'],
    ['pay to pay', 'PAY', '[pay] to [pay]'],
    ['aaa', 'aa', '[aa]a'],
    ['C++ (new)', '(', 'C++ [(]new)'],
    ['nothing', 'else', 'nothing'],
    ['İstanbul', 'stan', 'İstanbul'],
  ])('%s: %s', (text, search, expected) => {
    const parts = markedParts(text, search);
    expect(
      parts
        .map(part => (part.isMarked ? `[${part.text}]` : part.text))
        .join(''),
    ).toBe(expected);
    expect(new Set(parts.map(({ start }) => start)).size).toBe(parts.length);
  });
});
