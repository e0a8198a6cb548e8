import { formatCompletion } from './formatCompletion';

describe('formatCompletion', () => {
  it.each([
    [54, 79, '68%'],
    [2, 3, '66%'],
    [999, 1000, '99%'],
    [29, 100, '29%'],
    [1000, 1000, '100%'],
    [0, 0, '0%'],
  ])('%d of %d', (done, total, expected) => {
    expect(formatCompletion(done, total)).toBe(expected);
  });
});
