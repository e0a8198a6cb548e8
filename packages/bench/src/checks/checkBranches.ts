import { componentRef } from '../backend/PortalSetup';
import { runGit } from '../git/runGit';
import { classNames, type TrueCommit } from '../truth/GitCommit';
import type { Repository } from '../truth/Repository';
import type { NumbersContext } from './checkNumbers';
import { windows } from '../questions/ranges';

/** Globs, and what they mean. */
const globs: { glob: string; matches: RegExp }[] = [
  { glob: '*', matches: /^/ },
  { glob: 'release/*', matches: /^release\/[^/]*$/ },
  { glob: 'wip/**', matches: /^wip\// },
  { glob: 'backup/*/*', matches: /^backup\/[^/]*\/[^/]*$/ },
  { glob: 'nothing-like-it', matches: /^$/ },
];

/** Branches beyond these are covered by the globs only. */
const listedBranches = 8;

/** Compares what counts for branches with git: single ones by `git rev-list`, the others by glob. */
export async function checkBranches(
  context: NumbersContext,
  repository: Repository,
  commits: readonly TrueCommit[],
): Promise<void> {
  const { report } = context;
  const { name, trueBranches, gitDir } = repository;
  const own = commits.filter(commit => commit.repositories.has(name));
  for (const { glob, matches } of globs) {
    const expected = own.filter(({ branch }) => matches.test(branch)).length;
    const actual = await countBranch(context, name, glob);
    report.equal(`branch=${glob} of ${name}`, actual, expected);
  }
  const earlier: string[] = [];
  for (const branch of trueBranches.slice(0, listedBranches)) {
    const output = await runGit([
      `--git-dir=${gitDir}`,
      'rev-list',
      ...branch.refs,
      '--not',
      ...earlier,
      '--',
    ]);
    earlier.push(...branch.refs);
    const meant = new Set(output.split('\n').filter(Boolean));
    const shas = own.filter(({ sha }) => meant.has(sha));
    // Another repository may have some of them on a branch that comes before.
    const isShared = shas.some(commit => commit.branch !== branch.name);
    const expected = isShared
      ? own.filter(commit => commit.branch === branch.name).length
      : meant.size;
    const actual = await countBranch(context, name, branch.name);
    report.equal(
      `branch=${branch.name} of ${name} by ${
        isShared ? 'attribution' : 'git rev-list'
      }`,
      actual,
      expected,
    );
  }
}

async function countBranch(
  { api }: NumbersContext,
  component: string,
  branch: string,
): Promise<number> {
  let total = 0;
  for (const { from, to } of windows) {
    const answer = await api.heatmap({
      entity: componentRef(component),
      timezone: 'UTC',
      include: [...classNames],
      branch,
      from,
      to,
    });
    total += answer.total;
  }
  return total;
}
