import type { Branch } from '../branches/orderBranches';
import type { BranchPlace } from '../branches/readBranches';
import { listOwnCommits, reachedFrom } from './OwnCommits';
import type { ReadPlan } from './planRead';
import { recordsAfter } from './recordsAfter';
import { toCommitRecord } from './toCommitRecord';
import type { WalkedCommit } from './WalkedCommit';

/**
 * Walks the branches that do not come first, as far as they have moved: what each has that neither it had before nor the
 * branches before it have now. To know the latter, those are listed, too, up to the last branch that has moved.
 *
 * @throws SourceError
 */
export async function* walkOthers(
  place: BranchPlace,
  { known, target, start }: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<WalkedCommit> {
  const [base] = target;
  const tipsBefore = new Map(known.map(({ name, tip }) => [name, tip]));
  const hasMoved = ({ name, tip, merged }: Branch) =>
    !merged && tipsBefore.get(name) !== tip;
  const lastMoved = target.findLastIndex(hasMoved);
  const earlier = new Set<string>();
  for (let index = 1; index <= lastMoved; index += 1) {
    const branch = target[index];
    const { name, order, tip, merged } = branch;
    if (merged || tip === base.tip || earlier.has(tip)) continue;
    const own = await listOwnCommits(place, tip, base.tip, signal);
    if (hasMoved(branch) && index >= start.branch) {
      const before = reachedFrom(tipsBefore.get(name), own);
      const records = [
        ...[...own.rows.values()]
          .filter(({ id }) => !earlier.has(id) && !before.has(id))
          .map(commit => toCommitRecord(commit, { name, order })),
        ...own.malformed,
      ];
      const last = index === start.branch ? start.last : undefined;
      for (const record of recordsAfter(last, records)) {
        yield { record, after: { branch: index, last: record.key } };
      }
    }
    for (const sha of own.rows.keys()) earlier.add(sha);
  }
}
