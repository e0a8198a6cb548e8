import { packCounts, unpackCounts } from './packedCounts';

function unpack(bytes: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  unpackCounts(bytes, (position, count) => found.push([position, count]));
  return found;
}

describe('packedCounts', () => {
  it.each<[string, [position: number, count: number][]]>([
    ['nothing', []],
    ['the first bucket', [[0, 1]]],
    ['the last bucket of a long month', [[2975, 1]]],
    [
      'neighbours',
      [
        [7, 1],
        [8, 2],
        [9, 3],
      ],
    ],
    [
      'counts of one byte and of two',
      [
        [0, 127],
        [1, 128],
        [200, 16_384],
      ],
    ],
    ['a count of 32 bits', [[129, 4_294_967_295]]],
  ])('keeps %s', (_, counts) => {
    const array = new Uint32Array(2976);
    for (const [position, count] of counts) array[position] = count;
    expect(unpack(packCounts(array))).toEqual(counts);
  });

  it('takes two bytes for an ordinary bucket', () => {
    const array = new Uint32Array(2976).fill(5);
    expect(packCounts(array)).toHaveLength(1 + 2 * 2976);
  });

  it.each<[string, number[]]>([
    ['another form', [2, 0, 1]],
    ['nothing at all', []],
    ['half a count', [1, 0, 200]],
    ['a position without a count', [1, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpack(Uint8Array.from(bytes))).toThrow(/packed counts/i);
  });
});
