import { Differences } from './Differences';

describe('Differences', () => {
  it('counts by kind, and shows the first three of each', () => {
    const differences = new Differences();
    for (const n of [1, 2, 3, 4]) {
      differences.same('parent', `WEB-${n}`, `WEB-${n * 10}`, undefined);
    }
    differences.same('parent', 'WEB-5', undefined, undefined);
    differences.same('status', 'WEB-1', 'Done', 'Done');
    expect(differences.total).toBe(4);
    expect(differences.lines()).toEqual([
      'FAIL parent: 5 compared, 4 differ',
      '       WEB-1: is "WEB-10", should be null',
      '       WEB-2: is "WEB-20", should be null',
      '       WEB-3: is "WEB-30", should be null',
      'ok   status: 1 compared',
    ]);
  });

  it.each([
    [true, { a: 1, b: undefined }, { a: 1 }],
    [true, { a: 1, b: [2] }, { b: [2], a: 1 }],
    [false, [1, 2], [2, 1]],
    [false, { a: 1 }, { a: 1, b: null }],
  ])('says %s of %j and %j', (isSame, one, other) => {
    const differences = new Differences();
    expect(differences.same('any', 'x', one, other)).toBe(isSame);
    expect(differences.total).toBe(isSame ? 0 : 1);
  });

  it('says what a list lacks, and what it has too many', () => {
    const differences = new Differences();
    differences.sameSet('keys', 'all', ['b', 'c'], ['a', 'b']);
    expect(differences.lines()).toEqual([
      'FAIL keys: 2 compared, 2 differ',
      '       all: lacks a',
      '       all: has c',
    ]);
  });
});
