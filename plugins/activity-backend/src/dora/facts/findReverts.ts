import { ChangeIndex } from './ChangeIndex';
import { countReverts, revertedTitle } from './revertedTitle';
import type { MergedChange } from './ServiceInputs';

/** Beginnings of commits, as forges put them into the branches of reverts: `revert-0a1b2c3d`. */
const commitBranch = /^revert-([0-9a-f]{7,64})(?![0-9a-z])/i;

/** `revert-12-...`, by the number of the change. */
const numberBranch = /^revert-(\d+)(?![0-9a-z])/i;

/**
 * The changes that take another back, and which: by the number of the row, null of one that is not known. What is taken back was merged
 * before in the same project. To take back a revert brings the change back in, which is no revert.
 */
export function findReverts(
  changes: readonly MergedChange[],
): ReadonlyMap<number, number | null> {
  const reverts = new Map<number, number | null>();
  const indexes = new Map<number, ChangeIndex>();
  const named = changes.flatMap(change => commitOf(change) ?? []);
  for (const change of [...changes].sort(byMerge)) {
    const index = indexes.get(change.projectId) ?? new ChangeIndex(named);
    indexes.set(change.projectId, index);
    const times = countReverts(change.title);
    const isNamed = /^revert-/i.test(change.sourceBranch);
    if (times > 0 || isNamed) {
      const target = targetOf(change, index);
      // A title that somebody has written anew does not say how often: then it is told by what is taken back.
      const isRevert =
        times > 0
          ? times % 2 === 1
          : target === undefined || !reverts.has(target.id);
      if (isRevert) reverts.set(change.id, target?.id ?? null);
    }
    index.add(change);
  }
  return reverts;
}

function commitOf({ sourceBranch }: MergedChange): string | undefined {
  return commitBranch.exec(sourceBranch)?.[1].toLowerCase();
}

/** One without a time of its merge was so before all others. */
function byMerge(a: MergedChange, b: MergedChange): number {
  return (
    (a.mergedAt ?? -Infinity) - (b.mergedAt ?? -Infinity) ||
    a.number - b.number ||
    a.id - b.id
  );
}

function targetOf(
  change: MergedChange,
  index: ChangeIndex,
): MergedChange | undefined {
  const commit = commitOf(change);
  const byCommit = commit === undefined ? undefined : index.withCommit(commit);
  if (byCommit) return byCommit;
  const number = numberBranch.exec(change.sourceBranch)?.[1];
  const byNumber =
    number === undefined ? undefined : index.numbered(Number(number));
  if (byNumber) return byNumber;
  const reverted = revertedTitle(change.title);
  return reverted === undefined ? undefined : index.titled(reverted);
}
