import type { BranchRecord } from '@activity-insights/plugin-activity-node';
import type { Branch } from '../branches/orderBranches';

/** One walk of git over commits. */
export interface WalkStep {
  /** Commits to walk from. */
  from: string[];
  /** Commits that are left out, with all that they reach; they need not exist any more. */
  without: string[];
  /** The branch of every commit of this walk; undefined if the walk goes over several branches. */
  branch?: BranchRecord;
}

/** With more changed branches than this, one walk over everything costs less than one walk per branch. */
const maxBranchWalks = 50;

/** Whether so much has changed that all branches are walked again, in one walk. */
export function needsFullWalk(
  known: readonly Branch[],
  target: readonly Branch[],
): boolean {
  return (
    known.length === 0 || changedBranches(known, target).length > maxBranchWalks
  );
}

/**
 * Plans how to read what `target` has over `known`, so that a commit ends up with the first branch, in order, that
 * reaches it: each branch that changed is walked without what it reached before and without what branches before it
 * reach now. Commits that were merged into an earlier branch thereby come again, with that branch.
 *
 * The same arguments give the same plan, so that a walk can be continued by another process.
 *
 * @param known - branches as they were read last; empty for a walk over everything
 * @param target - branches as they are to be read, ordered
 */
export function planWalk(
  known: readonly Branch[],
  target: readonly Branch[],
): WalkStep[] {
  if (known.length === 0) return planFullWalk(target);
  const changed = new Set(changedBranches(known, target));
  const knownByName = new Map(known.map(({ name, tips }) => [name, tips]));
  const steps: WalkStep[] = [];
  const earlier = new Set<string>();
  for (const branch of target) {
    const { name, order, tips } = branch;
    if (changed.has(branch)) {
      const without = new Set([...earlier, ...(knownByName.get(name) ?? [])]);
      const from = tips.filter(tip => !without.has(tip));
      if (from.length > 0) {
        steps.push({ from, without: [...without], branch: { name, order } });
      }
    }
    for (const tip of tips) {
      earlier.add(tip);
    }
  }
  return steps;
}

/**
 * The first branch has every commit that it reaches, so git can tell of them as it meets them. Only what the other
 * branches have beside it needs to be put in order before the first of it can be told.
 */
function planFullWalk([first, ...others]: readonly Branch[]): WalkStep[] {
  if (!first) return [];
  const { name, order, tips } = first;
  const rest = others
    .flatMap(branch => branch.tips)
    .filter(tip => !tips.includes(tip));
  const steps: WalkStep[] = [
    { from: tips, without: [], branch: { name, order } },
  ];
  return rest.length > 0
    ? [...steps, { from: [...new Set(rest)], without: tips }]
    : steps;
}

function changedBranches(
  known: readonly Branch[],
  target: readonly Branch[],
): Branch[] {
  const knownByName = new Map(known.map(({ name, tips }) => [name, tips]));
  return target.filter(({ name, tips }) => {
    const before = knownByName.get(name) ?? [];
    return tips.some(tip => !before.includes(tip));
  });
}
