import { itemColumns, nextSort, sortOf } from './itemColumns';

describe('itemColumns', () => {
  const columns = itemColumns('cycle-time', false);
  const column = (name: string) =>
    columns.find(one => one.name === name) ?? columns[0];

  it('says why instead of a number where items are left out', () => {
    const names = itemColumns('pickup-time', true).map(({ name }) => name);
    expect(names).toContain('why');
    expect(names).not.toContain('value');
  });

  it('orders by no number where each item adds one', () => {
    const value = itemColumns('wip', false).find(
      ({ name }) => name === 'value',
    );
    expect(value).toBeDefined();
    expect(value?.sorts).toBeUndefined();
  });

  it.each([
    ['value', '-finished', '-value', 'none'],
    ['value', '-value', 'value', 'descending'],
    ['value', 'value', '-value', 'ascending'],
    ['done', '-finished', 'finished', 'descending'],
    ['item', '-value', 'key', 'none'],
    ['item', 'key', 'key', 'ascending'],
    ['type', '-value', undefined, undefined],
  ] as const)(
    'orders by %s: of %s it makes %s, and is %s',
    (name, sort, next, ordered) => {
      expect(nextSort(column(name), sort)).toBe(next);
      expect(sortOf(column(name), sort)).toBe(ordered);
    },
  );
});
