import { compareMatches, Match } from './Match';
import { takeAfter, takeFrom } from './takePage';

const match = (id: number, value: number | null): Match => ({
  id,
  team: 't',
  number: id,
  values: [value],
});

const compare = compareMatches([false]);
const lists = [
  [match(1, 10), match(4, 10), match(2, 30)],
  [],
  [match(3, 10), match(5, null)],
];

describe('takeAfter', () => {
  it('merges lists that are in order, with what is empty last', () => {
    expect(
      takeAfter(lists, compare, undefined, 9).matches.map(({ id }) => id),
    ).toEqual([1, 3, 4, 2, 5]);
  });

  it('goes on behind a position, whether it is still there or not', () => {
    const page = takeAfter(lists, compare, { id: 3, values: [10] }, 2);

    expect(page.matches.map(({ id }) => id)).toEqual([4, 2]);
    expect(page.isLast).toBe(false);
    expect(takeAfter(lists, compare, { id: 9, values: [20] }, 2)).toMatchObject(
      {
        matches: [{ id: 2 }, { id: 5 }],
        isLast: true,
      },
    );
  });
});

describe('takeFrom', () => {
  it('takes rows by their offset, and counts all', () => {
    const { matches, total } = takeFrom(lists, compare, 3, 5);

    expect(matches.map(({ id }) => id)).toEqual([2, 5]);
    expect(total).toBe(5);
  });
});

describe('compareMatches', () => {
  it('sorts words without regard to case, and turns ids round with the first term', () => {
    const named = (id: number, name: string) => ({ id, values: [name] });
    const rows = [named(1, 'b'), named(2, 'A'), named(3, 'a'), named(4, 'B')];

    expect([...rows].sort(compareMatches([true])).map(({ id }) => id)).toEqual([
      4, 1, 3, 2,
    ]);
  });
});
