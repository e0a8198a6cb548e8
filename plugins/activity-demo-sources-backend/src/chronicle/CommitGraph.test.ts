import { Commit } from '../model';
import { CommitGraph } from './CommitGraph';

/** @param at - seconds */
function commit(sha: string, at: number, ...parents: string[]): Commit {
  const signature = {
    name: 'Ana Berg',
    email: 'ana@tidewater.example',
    at: at * 1000,
    offset: 0,
  };
  return {
    sha,
    parents,
    author: signature,
    committer: signature,
    by: 'p-1',
    message: `${sha}\n`,
    files: [],
    stats: { additions: 0, deletions: 0 },
    pushedAt: at * 1000,
  };
}

/**
 * a - b - d - m - e
 *  \         /
 *   c ----- x
 */
const graph = new CommitGraph([
  commit('a', 1),
  commit('b', 2, 'a'),
  commit('c', 3, 'a'),
  commit('d', 4, 'b'),
  commit('x', 5, 'c'),
  commit('m', 6, 'd', 'x'),
  commit('e', 7, 'm'),
]);
const shas = (commits: readonly Commit[]) =>
  commits.map(({ sha }) => sha).join('');

describe('CommitGraph', () => {
  it('reaches what is behind the tips, but not what is known', () => {
    expect([...graph.reachable(['d', 'c'])].sort().join('')).toBe('abcd');
    const known = graph.reachable(['d']);
    expect([...graph.reachable(['e'], known)].sort().join('')).toBe('cemx');
  });

  it('logs the newest that is reached next', () => {
    expect(shas(graph.log(['e']))).toBe('emxdcba');
    expect(shas(graph.log(['e'], { firstParent: true }))).toBe('emdba');
    expect(shas(graph.log(['e'], { known: graph.reachable(['x']) }))).toBe(
      'emdb',
    );
    expect(shas(graph.log(['nothing']))).toBe('');
  });

  it('keeps lines of work together in topological order', () => {
    expect(shas(graph.topologicalLog(['e']))).toBe('emxcdba');
    expect(shas(graph.topologicalLog(['d', 'x']))).toBe('xcdba');
  });

  it.each([
    ['d', 'x', 'a'],
    ['m', 'c', 'c'],
    ['b', 'b', 'b'],
  ])('finds where %s and %s part: at %s', (one, other, base) => {
    expect(graph.mergeBase(one, other)).toBe(base);
  });
});
