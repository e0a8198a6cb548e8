import { joinSpells } from './joinSpells';

it.each<[string, [number, number | null][], [number, number | null][]]>([
  ['nothing', [], []],
  [
    'in order',
    [
      [5, 6],
      [1, 2],
    ],
    [
      [1, 2],
      [5, 6],
    ],
  ],
  [
    'those that touch',
    [
      [1, 3],
      [3, 6],
    ],
    [[1, 6]],
  ],
  [
    'those that overlap',
    [
      [1, 4],
      [3, 6],
    ],
    [[1, 6]],
  ],
  [
    'one within another',
    [
      [1, 9],
      [3, 6],
    ],
    [[1, 9]],
  ],
  [
    'equal ones',
    [
      [1, 2],
      [1, 2],
    ],
    [[1, 2]],
  ],
  [
    'one that has not ended',
    [
      [4, null],
      [1, 5],
    ],
    [[1, null]],
  ],
  [
    'what lies in it',
    [
      [1, null],
      [3, 6],
      [7, null],
    ],
    [[1, null]],
  ],
  [
    'without what lasts no time',
    [
      [2, 2],
      [4, 3],
      [5, 6],
    ],
    [[5, 6]],
  ],
])('joins %s', (_, spells, joined) => {
  const given = spells.map(([from, to]) => ({ from, to }));
  expect(joinSpells(given).map(({ from, to }) => [from, to])).toEqual(joined);
});
