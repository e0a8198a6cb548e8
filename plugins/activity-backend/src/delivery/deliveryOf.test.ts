import { deliveryOf, type DeliveredChange } from './deliveryOf';

const open: DeliveredChange = {
  state: 'open',
  mergedAt: null,
  deployedAt: null,
};
const closed: DeliveredChange = { ...open, state: 'closed' };
const merged = (
  mergedAt: number | null,
  deployedAt: number | null = null,
): DeliveredChange => ({ state: 'merged', mergedAt, deployedAt });

describe('deliveryOf', () => {
  it('is nothing without a change, and of changes that were given up', () => {
    expect(deliveryOf([])).toBeUndefined();
    expect(deliveryOf([closed, closed])).toBeUndefined();
  });

  it.each<[string, DeliveredChange[], ReturnType<typeof deliveryOf>]>([
    [
      'one open change',
      [open],
      {
        state: 'open',
        changes: 1,
        openChanges: 1,
        mergedChanges: 0,
        mergedAt: null,
        deployedAt: null,
      },
    ],
    [
      'one open, one in production',
      [merged(10, 20), open, closed],
      {
        state: 'open',
        changes: 3,
        openChanges: 1,
        mergedChanges: 1,
        mergedAt: 10,
        deployedAt: 20,
      },
    ],
    [
      'merged, and not seen in production',
      [merged(10)],
      {
        state: 'merged',
        changes: 1,
        openChanges: 0,
        mergedChanges: 1,
        mergedAt: 10,
        deployedAt: null,
      },
    ],
    [
      'one of two in production',
      [merged(30), merged(10, 20)],
      {
        state: 'merged',
        changes: 2,
        openChanges: 0,
        mergedChanges: 2,
        mergedAt: 30,
        deployedAt: null,
      },
    ],
    [
      'all in production, one given up',
      [merged(30, 35), merged(10, 90), closed],
      {
        state: 'deployed',
        changes: 3,
        openChanges: 0,
        mergedChanges: 2,
        mergedAt: 30,
        deployedAt: 90,
      },
    ],
    [
      'merged at an instant that the source does not tell',
      [merged(null, 0)],
      {
        state: 'deployed',
        changes: 1,
        openChanges: 0,
        mergedChanges: 1,
        mergedAt: null,
        deployedAt: 0,
      },
    ],
  ])('of %s', (_, changes, expected) => {
    expect(deliveryOf(changes)).toEqual(expected);
    expect(deliveryOf([...changes].reverse())).toEqual(expected);
  });
});
