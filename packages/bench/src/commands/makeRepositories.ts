import { join } from 'node:path';
import { planFork } from '../repository/planFork';
import { planHistory } from '../repository/planHistory';
import { writeRepository } from '../repository/writeRepository';
import type { RepositorySetup } from '../truth/Repository';

/**
 * Makes the repositories of a verification: a large one, one with an order of branches of its own, and a fork of the
 * large one. The first is in a zone that is 45 minutes off the hour.
 */
export async function makeRepositories(
  folder: string,
  options: { commits: number; seed: number },
): Promise<RepositorySetup[]> {
  const { commits, seed } = options;
  const large = planHistory({ seed, commits });
  const other = planHistory({
    seed: seed + 1,
    commits: Math.ceil(commits / 5),
    defaultBranch: 'trunk',
  });
  const fork = planFork(large, {
    seed: seed + 2,
    commits: Math.ceil(commits / 100),
    defaultBranch: 'our/main',
  });
  const all = ['*'];
  const ordered = ['release/*', 'wip/**', '*'];
  return Promise.all([
    setUp('large', large, all, 'Asia/Kathmandu'),
    setUp('ordered', other, ordered, 'America/St_Johns'),
    setUp('fork', fork, all),
  ]);

  async function setUp(
    name: string,
    history: Parameters<typeof writeRepository>[0],
    branches: string[],
    zone?: string,
  ): Promise<RepositorySetup> {
    const path = join(folder, `${name}.git`);
    await writeRepository(history, path);
    return { name, path, gitDir: path, branches, zone };
  }
}
