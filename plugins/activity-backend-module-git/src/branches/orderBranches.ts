import picomatch from 'picomatch';
import { type CollectedBranches, compareNames } from './collectBranches';

/** A branch that is read: a `BranchRecord` with its tips. An alias, because only aliases count as JSON for cursors. */
export type Branch = {
  name: string;
  order: number;
  tips: string[];
};

/**
 * The branches that the configuration selects, those first that commits are attributed to first: the default branch,
 * then by the first pattern that matches, then by name.
 *
 * @param patterns - globs; `*` alone matches names with slashes, too
 */
export function orderBranches(
  { tips, defaultBranch }: CollectedBranches,
  patterns: readonly string[],
): Branch[] {
  const matchers = patterns.map(pattern =>
    pattern === '*' ? () => true : picomatch(pattern, { dot: true }),
  );
  const branches: Branch[] = [];
  for (const [name, branchTips] of tips) {
    const index = matchers.findIndex(matches => matches(name));
    if (index >= 0) {
      branches.push({
        name,
        order: name === defaultBranch ? 0 : index + 1,
        tips: branchTips,
      });
    }
  }
  return branches.sort(
    (a, b) => a.order - b.order || compareNames(a.name, b.name),
  );
}
