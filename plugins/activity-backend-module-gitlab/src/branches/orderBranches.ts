import picomatch from 'picomatch';
import type { ProjectBranch } from './readBranches';

/** A branch that is read: a `BranchRecord` with its tip. An alias, because only aliases count as JSON for cursors. */
export type Branch = {
  name: string;
  order: number;
  tip: string;
  /** Nothing is to be read of it that the first branch does not have. */
  merged?: true;
};

/**
 * The branches that are read, those first that commits are attributed to first: the default branch, then by the first
 * pattern that matches, then by name.
 *
 * @param patterns - globs; `*` alone matches names with slashes, too. Without any, only the default branch is read.
 */
export function orderBranches(
  branches: readonly ProjectBranch[],
  patterns: readonly string[],
): Branch[] {
  const matchers = patterns.map(pattern =>
    pattern === '*' ? () => true : picomatch(pattern, { dot: true }),
  );
  const read: Branch[] = [];
  for (const { name, tip, isDefault, isMerged } of branches) {
    const index = matchers.findIndex(matches => matches(name));
    if (isDefault) {
      read.push({ name, order: 0, tip });
    } else if (index >= 0) {
      const order = index + 1;
      read.push({ name, order, tip, ...(isMerged && { merged: true }) });
    }
  }
  return read.sort((a, b) => a.order - b.order || compareNames(a.name, b.name));
}

/** By code unit, so that the order is the same on every machine. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
