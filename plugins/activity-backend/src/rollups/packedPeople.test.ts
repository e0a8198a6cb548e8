import {
  ActiveDaysPacker,
  packAccounts,
  unpackAccounts,
  unpackActiveDays,
} from './packedPeople';

function unpackDays(bytes: Uint8Array): number[][] {
  const found: number[][] = [];
  unpackActiveDays(bytes, (...day) => found.push(day));
  return found;
}

describe('packedPeople', () => {
  it.each<[string, number[]]>([
    ['nobody', []],
    ['one', [1]],
    ['many', [1, 2, 299, 300, 1_000_000]],
  ])('keeps accounts: %s', (_, accounts) => {
    const found: number[] = [];
    unpackAccounts(packAccounts(accounts), id => found.push(id));
    expect(found).toEqual(accounts);
  });

  it.each<[string, [number, number, number, number][]]>([
    ['none', []],
    [
      'many',
      [
        [1, 0, 0, 0],
        [1, 30, 95, 95],
        [2, 0, 0, 95],
        [2_000_000, 5, 40, 41],
      ],
    ],
  ])('keeps active days: %s', (_, days) => {
    const packer = new ActiveDaysPacker();
    for (const day of days) packer.add(...day);
    expect(unpackDays(packer.end())).toEqual(days);
  });

  it('refuses bytes of another form', () => {
    expect(() => unpackDays(Uint8Array.from([9, 1]))).toThrow(/form/);
    expect(() => unpackDays(Uint8Array.from([1, 5, 1]))).toThrow(/break off/);
  });
});
