import { CommitWriter } from './CommitWriter';
import { createCast } from './createCast';
import type { History } from './History';
import { Random } from './Random';

/**
 * Plans a fork: the same commits on another default branch, a few of the branches, and more commits of its own, some of
 * which are the work of branches that the fork does not have.
 *
 * @param upstream - stays as it is
 */
export function planFork(
  upstream: History,
  options: { seed: number; commits: number; defaultBranch: string },
): History {
  const random = new Random(options.seed);
  const cast = createCast(random, 8);
  const writer = new CommitWriter(random, cast, options.commits);
  for (const commit of upstream.commits) writer.commits.push(commit);
  const { branches, defaultBranch } = upstream;
  let tip = branches.get(defaultBranch)!;
  for (let made = 0; made < options.commits; made += 1) {
    const original = random.integer(0, upstream.commits.length - 1);
    tip = random.chance(0.3)
      ? writer.copy(original, [tip], random.integer(-100, 100))
      : writer.write([tip]);
  }
  const releases = [...branches].filter(([name]) => name.startsWith('release'));
  return {
    ...upstream,
    commits: writer.commits,
    branches: new Map([...releases, [options.defaultBranch, tip]]),
    defaultBranch: options.defaultBranch,
    tags: [],
  };
}
