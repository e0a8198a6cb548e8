import { changeWords } from './changeWords';

it.each([
  [112, 100, '+12%'],
  [96, 100, '−4%'],
  [100, 100, '0%'],
  [0, 7, '−100%'],
  [3, 1, '+200%'],
])('%d after %d is %s', (now, before, expected) => {
  expect(changeWords(now, before)).toBe(expected);
});
