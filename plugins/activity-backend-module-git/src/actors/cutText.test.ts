import { cutText } from './cutText';

describe('cutText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab\u{1f600}', 4, 'ab\u{1f600}'],
    ['ab\u{1f600}', 3, 'ab'],
    ['', 3, ''],
  ])('cuts %j at %d', (text, length, expected) => {
    expect(cutText(text, length)).toBe(expected);
  });
});
