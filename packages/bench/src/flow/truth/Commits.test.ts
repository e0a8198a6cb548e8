import type {
  ChangeHistory,
  Commit,
  RefChange,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { Commits } from './Commits';

function commit(sha: string, at: number, ...parents: string[]): Commit {
  const by = { name: 'A', email: 'a@example.com', at, offset: 0 };
  return {
    ...{ sha, parents, author: by, committer: by, by: 'p-1', message: sha },
    ...{ files: [], stats: { additions: 1, deletions: 0 }, pushedAt: at },
  };
}

const move = (at: number, branch: string, to: string | undefined) =>
  ({
    at,
    by: 'p-1',
    ref: `refs/heads/${branch}`,
    to,
    forced: false,
  } as RefChange);

const change = { sourceBranch: 'tide', targetBranch: 'main' } as ChangeHistory;

describe('Commits', () => {
  // The branch left main at m1, has t1 and t2, took m2 in with t3, and was merged as m3 at 60.
  const commits = new Commits({
    commits: [
      commit('m1', 10),
      commit('t1', 20, 'm1'),
      commit('m2', 25, 'm1'),
      commit('t2', 30, 't1'),
      commit('t3', 40, 't2', 'm2'),
      commit('m3', 60, 'm2', 't3'),
    ],
    refs: [
      move(10, 'main', 'm1'),
      move(26, 'main', 'm2'),
      move(31, 'tide', 't2'),
      move(41, 'tide', 't3'),
      move(60, 'main', 'm3'),
      move(60, 'tide', undefined),
    ],
  });

  it.each<[string, number | undefined, number, string | undefined]>([
    ['that was merged', 60, 100, 't1'],
    ['that is open', undefined, 35, 't1'],
    ['without a branch', undefined, 20, undefined],
  ])('finds the first of a merge request %s', (_, endedAt, now, sha) => {
    expect(commits.firstOf(change, endedAt, now)?.sha).toBe(sha);
  });
});
