import fc from 'fast-check';
import { rootsAfter, sortRoots, type SortedRoot } from './sortRoots';

const root = (id: number, value: SortedRoot['value']): SortedRoot => ({
  id,
  key: `WEB-${id}`,
  value,
});

const ids = (roots: readonly SortedRoot[]) => roots.map(({ id }) => id);

describe('sortRoots', () => {
  const roots = [root(10, 2), root(3, null), root(2, 1), root(1, 2)];

  it('puts what has no value last, either way, and goes by keys among equals', () => {
    const sorted = (isDescending: boolean) =>
      ids(sortRoots(roots, { by: 'blocked', isDescending }));
    expect(sorted(false)).toEqual([2, 1, 10, 3]);
    expect(sorted(true)).toEqual([1, 10, 2, 3]);
  });

  it('goes by keys as people count them', () => {
    const sorted = (isDescending: boolean) =>
      ids(sortRoots(roots, { by: 'key', isDescending }));
    expect(sorted(false)).toEqual([1, 2, 3, 10]);
    expect(sorted(true)).toEqual([10, 3, 2, 1]);
  });
});

describe('rootsAfter', () => {
  it('goes through all of them page by page, whatever the order', () => {
    const rootArbitrary = fc.record({
      id: fc.nat(1000),
      key: fc.constantFrom('A-1', 'A-2', 'A-10', 'B-1'),
      value: fc.constantFrom(null, 1, 2, 3),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(rootArbitrary, { selector: ({ id }) => id }),
        fc.constantFrom('key' as const, 'blocked' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (roots, by, isDescending, size) => {
          const sort = { by, isDescending };
          const sorted = sortRoots(roots, sort);
          const met: SortedRoot[] = [];
          for (let rest = sorted; rest.length > 0; ) {
            const page = rest.slice(0, size);
            met.push(...page);
            rest = rootsAfter(sorted, sort, page[page.length - 1]);
          }
          expect(met).toEqual(sorted);
        },
      ),
    );
  });
});
