import { AccountMarks } from './AccountMarks';

it('knows whom it has met, and in which class', () => {
  const marks = new AccountMarks();
  const meetings: [number, number, boolean][] = [
    [7, 0, true],
    [7, 0, false],
    [7, 15, true],
    [7, 15, false],
    [4095, 3, true],
    [4096, 3, true],
    [4095, 3, false],
    [2_000_000_007, 0, true],
    [7, 0, false],
    [7, 1, true],
    [2_000_000_007, 0, false],
    [0, 4, true],
  ];
  for (const [accountId, bits, isNew] of meetings) {
    expect([accountId, bits, marks.meet(accountId, bits)]).toEqual([
      accountId,
      bits,
      isNew,
    ]);
  }
});
