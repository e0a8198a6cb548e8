/** On which branch a unit has an event. */
export interface BranchSighting {
  branch: string | null;
  branchOrder: number | null;
}

/**
 * The branch of an event that several units have seen: the lowest order wins (0 is a default branch), then the name.
 * It depends on the set only, not on which unit was read first.
 */
export function attributedBranch(
  sightings: readonly BranchSighting[],
): BranchSighting {
  const [first] = sightings
    .filter(sighting => sighting.branch !== null)
    .sort(compareBranches);
  return first ?? { branch: null, branchOrder: null };
}

function compareBranches(a: BranchSighting, b: BranchSighting): number {
  const byOrder = (a.branchOrder ?? Infinity) - (b.branchOrder ?? Infinity);
  if (byOrder !== 0 && !Number.isNaN(byOrder)) return byOrder;
  const [left, right] = [a.branch ?? '', b.branch ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
