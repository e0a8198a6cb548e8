import type { AttributedCommit } from './attributeCommits';
import { skipPassed } from './skipPassed';

const batches = [['a', 'b'], ['c'], ['d', 'e']];

async function* walk(): AsyncGenerator<AttributedCommit[]> {
  for (const batch of batches) {
    yield batch.map(
      sha => ({ commit: { sha }, branch: undefined } as AttributedCommit),
    );
  }
}

async function read(passed: number, last?: string) {
  const given: Array<[number, string]> = [];
  for await (const batch of skipPassed(walk, passed, last)) {
    batch.commits.forEach(({ commit }, index) =>
      given.push([batch.passed + index, commit.sha]),
    );
  }
  return given;
}

describe('skipPassed', () => {
  const all = 'abcde'.split('').map((sha, index) => [index, sha]);

  it.each<[number, string | undefined, number]>([
    [0, undefined, 0],
    [1, 'a', 1],
    [2, 'b', 2],
    [3, 'c', 3],
    [4, 'd', 4],
    [5, 'e', 5],
    // The walk is another one: all of it is given.
    [2, 'a', 0],
    [3, undefined, 0],
    [6, 'e', 0],
  ])('continues after %d commits, the last %s', async (passed, last, from) => {
    await expect(read(passed, last)).resolves.toEqual(all.slice(from));
  });
});
