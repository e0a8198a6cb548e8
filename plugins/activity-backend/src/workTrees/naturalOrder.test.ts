import { compareKeys, sortByKey } from './naturalOrder';

describe('compareKeys', () => {
  const ordered: [before: string, after: string][] = [
    ['WEB-2', 'WEB-10'],
    ['PAY-10', 'WEB-2'],
    ['WEB2-1', 'WEB-2'],
    ['acme/web#9', 'acme/web#10'],
    ['team2/api#1', 'team10/api#1'],
    ['WEB-9', 'WEB-9-1'],
    ['WEB-07', 'WEB-7'],
    ['A-999999999999999', 'A-1000000000000000'],
  ];

  it.each(ordered)('puts %s before %s', (before, after) => {
    expect(compareKeys(before, after)).toBeLessThan(0);
    expect(compareKeys(after, before)).toBeGreaterThan(0);
  });

  it('finds equal keys equal', () => {
    expect(compareKeys('WEB-1', 'WEB-1')).toBe(0);
  });
});

describe('sortByKey', () => {
  it('puts the smaller number first of two items with the same key', () => {
    const items = [
      { id: 7, key: 'A-1' },
      { id: 3, key: 'A-1' },
      { id: 9, key: 'A-0' },
    ];
    expect(sortByKey(items).map(({ id }) => id)).toEqual([9, 3, 7]);
  });
});
