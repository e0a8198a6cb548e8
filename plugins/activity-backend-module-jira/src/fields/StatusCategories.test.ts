import {
  categoryOfKey,
  StatusCategories,
  toCategory,
} from './StatusCategories';

function status(id: string, name: string, key?: string) {
  return { id, name, ...(key && { statusCategory: { key } }) };
}

describe('StatusCategories', () => {
  const statuses = new StatusCategories([
    status('1', 'Open', 'new'),
    status('2', 'Review', 'indeterminate'),
    status('3', 'Closed', 'done'),
    // Two projects mean different things by one name.
    status('4', 'Ready', 'new'),
    status('5', 'Ready', 'done'),
    status('6', 'Odd'),
  ]);

  it.each([
    ['1', undefined, 'todo'],
    ['2', 'Ready', 'inProgress'],
    ['99', 'closed', 'done'],
    [null, 'Open', 'todo'],
    [undefined, 'Ready', undefined],
    ['5', 'Ready', 'done'],
    ['6', 'Odd', undefined],
    ['99', undefined, undefined],
    // Deleted since, but Jira came with it.
    ['99', 'In Progress', 'inProgress'],
    ['10', 'Reopened', 'todo'],
    ['99', 'constructor', undefined],
  ])('finds %j, %j', (id, name, category) => {
    expect(statuses.find(id, name)).toBe(category);
  });

  it.each([
    [{ key: 'done', id: 4 }, 'done'],
    [{ id: 4, name: 'En cours' }, 'inProgress'],
    [{ id: '3' }, 'done'],
    [{ id: 77 }, undefined],
    ['done', undefined],
    [null, undefined],
  ])('takes %j for a category', (statusCategory, category) => {
    expect(toCategory(statusCategory)).toBe(category);
  });

  it.each([
    ['undefined', 'todo'],
    ['toString', undefined],
    [undefined, undefined],
  ])('reads the key %j', (key, category) => {
    expect(categoryOfKey(key)).toBe(category);
  });
});
