import { leadingChange, type NamedChange } from './leadingChange';

const open = (id: number, openedAt: number): NamedChange => ({
  id,
  state: 'open',
  openedAt,
  mergedAt: null,
});
const merged = (id: number, mergedAt: number | null): NamedChange => ({
  id,
  state: 'merged',
  openedAt: 5,
  mergedAt,
});
const closed: NamedChange = { ...open(9, 1), state: 'closed' };

describe('leadingChange', () => {
  it.each<[string, NamedChange[], number | undefined]>([
    ['nothing', [], undefined],
    ['what was given up', [closed], undefined],
    ['the one that is open longest', [open(1, 20), open(2, 10), closed], 2],
    ['what is open before what is merged', [merged(1, 90), open(2, 10)], 2],
    ['the one that was merged last', [merged(1, 20), merged(2, 30)], 2],
    [
      'a merge without a date by its opening',
      [merged(1, null), merged(2, 4)],
      1,
    ],
    ['the smaller number of equal ones', [open(7, 10), open(3, 10)], 3],
  ])('is %s', (_, changes, expected) => {
    expect(leadingChange(changes)?.id).toBe(expected);
    expect(leadingChange([...changes].reverse())?.id).toBe(expected);
  });
});
