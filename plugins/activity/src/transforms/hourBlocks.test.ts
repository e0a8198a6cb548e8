import { busiestHourOfBlock, hoursInBlockOf } from './hourBlocks';

const row = Array.from({ length: 24 }, (_, hour) => hour);

describe('hoursInBlockOf', () => {
  it.each([
    [0, [0, 1, 2, 3]],
    [11, [8, 9, 10, 11]],
    [23, [20, 21, 22, 23]],
  ])('of hour %d', (hour, expected) => {
    expect(hoursInBlockOf(hour)).toEqual(expected);
  });
});

describe('busiestHourOfBlock', () => {
  it('is the hour with most events', () => {
    expect(busiestHourOfBlock(row, 8)).toBe(11);
  });

  it('is the first of several', () => {
    expect(busiestHourOfBlock(Array(24).fill(0), 8)).toBe(8);
  });
});
