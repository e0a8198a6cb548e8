import { change } from './__testUtils__/serviceInputs';
import { findReverts } from './findReverts';
import type { MergedChange } from './ServiceInputs';

const sha = (beginning: string) => beginning.padEnd(40, '0');

/** Change 1 lands as `aaaa1111...` and has a commit `bbbb1111...`. */
const original = change(1, {
  title: 'Add a cache',
  mergedAt: 10,
  landed: [sha('aaaa1111')],
  own: [sha('bbbb1111')],
});

const cases: [string, MergedChange[], [number, number | null][]][] = [
  ['nothing is no revert', [original], []],
  [
    'a title names what it takes back',
    [original, change(2, { title: 'Revert "Add a cache"', mergedAt: 20 })],
    [[2, 1]],
  ],
  [
    'the last one of that title that was merged before',
    [
      original,
      change(2, { title: 'Add a cache', mergedAt: 12 }),
      change(3, { title: 'Add a cache', mergedAt: 30 }),
      change(4, { title: 'Revert "Add a cache"', mergedAt: 20 }),
    ],
    [[4, 2]],
  ],
  [
    'never one of another project',
    [
      { ...original, projectId: 2 },
      change(2, {
        title: 'Revert "Add a cache"',
        sourceBranch: 'revert-aaaa1111',
        mergedAt: 20,
      }),
    ],
    [[2, null]],
  ],
  [
    'a branch names the commit that landed, whatever the titles are',
    [
      { ...original, title: 'Add the cache' },
      change(2, { title: 'Add a cache', mergedAt: 12 }),
      change(3, {
        title: 'Revert "Add a cache"',
        sourceBranch: 'revert-AAAA1111',
        mergedAt: 20,
      }),
    ],
    [[3, 1]],
  ],
  [
    'or one of its own commits',
    [
      original,
      change(2, {
        title: 'Cache no more',
        sourceBranch: 'revert-bbbb1111-main',
        mergedAt: 20,
      }),
    ],
    [[2, 1]],
  ],
  [
    'what landed as a commit goes before what has it',
    [
      original,
      change(2, { title: 'Onwards', mergedAt: 15, own: [sha('aaaa1111')] }),
      change(3, { sourceBranch: 'revert-aaaa1111', mergedAt: 20 }),
    ],
    [[3, 1]],
  ],
  [
    'a branch may name a number',
    [
      original,
      change(7, { mergedAt: 12 }),
      change(8, { sourceBranch: 'revert-1-add-cache', mergedAt: 20 }),
    ],
    [[8, 1]],
  ],
  [
    'a branch that names nothing known leaves it to the title',
    [
      original,
      change(2, {
        title: 'Revert "Add a cache"',
        sourceBranch: 'revert-cccc1111',
        mergedAt: 20,
      }),
    ],
    [[2, 1]],
  ],
  [
    'it is a revert also of what is not known, or came later',
    [
      change(1, { title: 'Revert "Old times"', mergedAt: 5 }),
      change(2, { sourceBranch: 'revert-the-cache', mergedAt: 6 }),
      change(3, { sourceBranch: 'revert-aaaa1111', mergedAt: 7 }),
      { ...original, id: 4 },
    ],
    [
      [1, null],
      [2, null],
      [3, null],
    ],
  ],
  [
    'the revert of a revert brings the change back in',
    [
      original,
      change(2, { title: 'Revert "Add a cache"', mergedAt: 20 }),
      change(3, { title: 'Revert "Revert "Add a cache""', mergedAt: 30 }),
    ],
    [[2, 1]],
  ],
  [
    'which may be taken back again',
    [
      original,
      change(2, { title: 'Revert "Add a cache"', mergedAt: 20 }),
      change(3, { title: 'Revert "Revert "Add a cache""', mergedAt: 30 }),
      change(4, {
        title: 'Revert "Revert "Revert "Add a cache"""',
        mergedAt: 40,
      }),
    ],
    [
      [2, 1],
      [4, 3],
    ],
  ],
  [
    'a title of its own does not hide that it brings something back in',
    [
      original,
      change(2, {
        title: 'Revert "Add a cache"',
        mergedAt: 20,
        landed: [sha('dddd1111')],
      }),
      change(3, {
        title: 'Once more',
        sourceBranch: 'revert-dddd1111',
        mergedAt: 30,
      }),
    ],
    [[2, 1]],
  ],
  [
    'words that only begin like one are none',
    [
      change(1, { title: 'Revert to the old colours' }),
      change(2, { title: 'Revert ""' }),
      change(3, { sourceBranch: 'reverting-1' }),
    ],
    [],
  ],
  [
    'one without a time of its merge was so before all others',
    [
      { ...original, mergedAt: null },
      change(2, { title: 'Revert "Add a cache"', mergedAt: -5 }),
      change(3, { title: 'Revert "Add a cache"', mergedAt: null }),
    ],
    [
      [3, 1],
      [2, 1],
    ],
  ],
];

describe('findReverts', () => {
  it.each(cases)('%s', (_, changes, expected) => {
    expect(findReverts(changes)).toEqual(new Map(expected));
    expect(findReverts([...changes].reverse())).toEqual(new Map(expected));
  });
});
