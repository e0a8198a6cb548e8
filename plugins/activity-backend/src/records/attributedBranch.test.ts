import { attributedBranch } from './attributedBranch';

const on = (branch: string | null, branchOrder: number | null) => ({
  branch,
  branchOrder,
});

describe('attributedBranch', () => {
  it.each([
    ['none', [], on(null, null)],
    ['no branch', [on(null, null)], on(null, null)],
    ['a default branch', [on('a', 1), on('main', 0)], on('main', 0)],
    ['the configured order', [on('a', 2), on('z', 1)], on('z', 1)],
    ['the name', [on('b', 1), on('a', 1)], on('a', 1)],
    ['an unknown order last', [on('a', null), on('z', 9)], on('z', 9)],
    ['unknown orders by name', [on('b', null), on('a', null)], on('a', null)],
  ])('goes by %s', (_, sightings, expected) => {
    expect(attributedBranch(sightings)).toEqual(expected);
    expect(attributedBranch([...sightings].reverse())).toEqual(expected);
  });
});
