import { readClassKey } from './classKey';

it.each([
  [0, { value: 0, class: 0 }],
  [15, { value: 0, class: 15 }],
  [16, { value: 1, class: 0 }],
  [167 * 16 + 5, { value: 167, class: 5 }],
  [-1, { value: -1, class: 15 }],
  [-32, { value: -2, class: 0 }],
])('reads %p', (key, expected) => {
  expect(readClassKey(key)).toEqual(expected);
});
