import {
  encodeActiveDay,
  packAccounts,
  packActiveDays,
  unpackAccounts,
  unpackActiveDays,
} from './packedPeople';

function unpackDays(bytes: Uint8Array): number[][] {
  const found: number[][] = [];
  unpackActiveDays(bytes, (...day) => found.push(day));
  return found;
}

const packDays = (...days: number[][]) =>
  packActiveDays(
    Float64Array.from(
      days.map(([accountId, day, first, last]) =>
        encodeActiveDay({ accountId, day, first, last }),
      ),
    ),
  );

describe('packedPeople', () => {
  it.each<[string, number[]]>([
    ['nobody', []],
    ['one', [1]],
    ['many, in order', [300, 2, 1_000_000, 1, 299]],
  ])('keeps accounts: %s', (_, accounts) => {
    const found: number[] = [];
    unpackAccounts(packAccounts(new Set(accounts)), id => found.push(id));
    expect(found).toEqual([...accounts].sort((a, b) => a - b));
  });

  it('keeps active days in order', () => {
    const days = [
      [1, 0, 0, 0],
      [1, 30, 95, 95],
      [2, 0, 0, 95],
      [2_000_000, 5, 40, 41],
    ];
    expect(unpackDays(packDays(...[...days].reverse()))).toEqual(days);
    expect(unpackDays(packDays())).toEqual([]);
  });

  it('joins what an account does on a day', () => {
    const joined = packDays([7, 3, 50, 60], [7, 3, 10, 70], [7, 3, 20, 20]);
    expect(unpackDays(joined)).toEqual([[7, 3, 10, 70]]);
    expect(joined).toEqual(packDays([7, 3, 10, 70]));
  });

  it('refuses bytes of another form', () => {
    expect(() => unpackDays(Uint8Array.from([9, 1]))).toThrow(/form/);
    expect(() => unpackDays(Uint8Array.from([1, 5, 1]))).toThrow(/break off/);
  });
});
