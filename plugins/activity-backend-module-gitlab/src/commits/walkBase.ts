import type { Branch } from '../branches/orderBranches';
import type { BranchPlace } from '../branches/readBranches';
import { listNewCommits } from './listNewCommits';
import type { WalkPosition } from './planRead';
import { recordsAfter } from './recordsAfter';
import { toCommitRecord } from './toCommitRecord';
import type { WalkedCommit } from './WalkedCommit';

/**
 * Walks the branch that comes first: what it has that it did not have before, leaving out nothing else, so that what was
 * merged into it from other branches comes again and moves here. It is told while it is listed.
 *
 * @param known - where it was when it was read last
 * @param start - where an earlier walk has left off
 * @throws SourceError
 */
export async function* walkBase(
  place: BranchPlace,
  { name, order, tip }: Branch,
  known: string | undefined,
  start: Omit<WalkPosition, 'branch'>,
  signal: AbortSignal,
): AsyncGenerator<WalkedCommit> {
  let { at, last } = start;
  const pages = listNewCommits(place, { tip, known }, { signal, at });
  for await (const { rows, malformed, next } of pages) {
    const records = [
      ...rows.map(row => toCommitRecord(row, { name, order })),
      ...malformed,
    ];
    for (const record of recordsAfter(last, records)) {
      const { key } = record;
      yield {
        record,
        after: { branch: 0, ...(at !== undefined && { at }), last: key },
      };
    }
    at = next;
    last = undefined;
  }
}
