import { countOf } from './countOf';

describe('countOf', () => {
  it.each([
    [0, '0 items'],
    [1, '1 item'],
    [2, '2 items'],
  ])('%p', (count, text) => {
    expect(countOf(count, 'item')).toBe(text);
  });
});
