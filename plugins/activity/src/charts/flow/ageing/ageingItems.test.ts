import { madeItem } from '../__testUtils__/madeFlow';
import { ageingItems, ageingStatuses } from './ageingItems';

const item = (key: string, status: string, value: number | null) =>
  madeItem(key, { status, value });

describe('ageingItems', () => {
  it('has the oldest first, and leaves aside what has no age', () => {
    const items = ageingItems([
      item('A-1', 'Doing', 10),
      item('A-2', 'Doing', null),
      item('A-3', 'Review', 30),
    ]);
    expect(items.map(({ item: { key }, status }) => [key, status])).toEqual([
      ['A-3', 'Review'],
      ['A-1', 'Doing'],
    ]);
  });
});

describe('ageingStatuses', () => {
  it('puts statuses by their median age, then by name', () => {
    const statuses = ageingStatuses(
      ageingItems([
        item('A-1', 'Review', 50),
        item('A-2', 'Review', 40),
        item('A-3', 'Review', 1),
        // One very old item does not make a late status.
        item('A-4', 'Doing', 900),
        item('A-5', 'Doing', 20),
        item('A-6', 'Doing', 10),
        item('A-7', 'Blocked', 20),
      ]),
    );
    expect(statuses.map(({ status, items }) => [status, items.length])).toEqual(
      [
        ['Blocked', 1],
        ['Doing', 3],
        ['Review', 3],
      ],
    );
  });

  it('has none without items', () => {
    expect(ageingStatuses([])).toEqual([]);
  });
});
