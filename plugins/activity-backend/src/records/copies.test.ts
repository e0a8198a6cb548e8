import { settleCopies, type CopyCandidate } from './copies';

function commit(
  id: number,
  overrides: Partial<CopyCandidate> = {},
): CopyCandidate {
  return {
    id,
    class: 0,
    branchOrder: 1,
    committedAt: 100,
    sha: `${id}`,
    isInPieces: false,
    ...overrides,
  };
}

describe('settleCopies', () => {
  it.each([
    ['one commit is no copy', [commit(1)], []],
    [
      'one that was squashed from what is stored is a copy',
      [commit(1, { isInPieces: true })],
      [[1, 2]],
    ],
    [
      'and so is what was picked from it',
      [
        commit(1, { isInPieces: true, committedAt: 200 }),
        commit(2, { committedAt: 100 }),
      ],
      [
        [1, 2],
        [2, 2],
      ],
    ],
    [
      'the earliest committer date is the original',
      [commit(1, { committedAt: 200 }), commit(2, { committedAt: 100 })],
      [[1, 2]],
    ],
    [
      'the smaller sha breaks a tie',
      [commit(1, { sha: 'b' }), commit(2, { sha: 'a' })],
      [[1, 2]],
    ],
    [
      'the default branch wins over an earlier date',
      [
        commit(1, { committedAt: 300, branchOrder: 0 }),
        commit(2, { committedAt: 100 }),
      ],
      [[2, 2]],
    ],
    [
      'the earliest wins among two on default branches',
      [
        commit(1, { committedAt: 300, branchOrder: 0 }),
        commit(2, { committedAt: 200, branchOrder: 0 }),
        commit(3, { committedAt: 100, branchOrder: null }),
      ],
      [
        [1, 2],
        [3, 2],
      ],
    ],
    [
      'the original loses the mark that it bore as a copy',
      [
        commit(1, { class: 2, branchOrder: 0 }),
        commit(2, { class: 0, committedAt: 50 }),
      ],
      [
        [1, 0],
        [2, 2],
      ],
    ],
    [
      'other classes stay',
      [commit(1, { class: 5 }), commit(2, { class: 4 })],
      [[2, 6]],
    ],
    [
      'what is settled already is not written',
      [commit(1), commit(2, { class: 2 })],
      [],
    ],
  ])('%s', (_, group, expected) => {
    const changes = (candidates: CopyCandidate[]) =>
      settleCopies(candidates)
        .map(change => [change.id, change.class])
        .sort(([a], [b]) => a - b);
    expect(changes(group)).toEqual(expected);
    expect(changes([...group].reverse())).toEqual(expected);
  });
});
