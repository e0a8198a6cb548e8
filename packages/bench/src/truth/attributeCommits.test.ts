import { attributeCommits } from './attributeCommits';
import type { GitCommit } from './GitCommit';

const commit = (sha: string, ...parents: string[]) =>
  ({ sha, parents } as GitCommit);

describe('attributeCommits', () => {
  it('gives commits to the first branch that reaches them', () => {
    //   a - b - m   main
    //    \ c - d    feature, merged at c
    //       \ e     other
    const commits = [
      commit('m', 'b', 'c'),
      commit('b', 'a'),
      commit('d', 'c'),
      commit('e', 'c'),
      commit('c', 'a'),
      commit('a', 'gone'),
    ];
    const branch = (name: string, order: number, ...tips: string[]) => ({
      name,
      order,
      tips,
      refs: [],
    });
    const attribution = attributeCommits(commits, [
      branch('main', 0, 'm'),
      branch('feature', 1, 'd'),
      branch('other', 1, 'e', 'd'),
    ]);
    const names = [...attribution].map(
      ([sha, found]) => `${sha} ${found.branch}`,
    );
    expect(names.sort()).toEqual([
      'a main',
      'b main',
      'c main',
      'd feature',
      'e other',
      'm main',
    ]);
  });
});
