import { eventClassBits } from '@activity-insights/plugin-activity-common';

/** One of the commits that are the same work: same raw author e-mail, author second and subject. */
export interface CopyCandidate {
  id: number;
  class: number;
  /** 0 is a default branch. */
  branchOrder: number | null;
  committedAt: number;
  sha: string;
  /** Whether it was squashed from commits that are all stored, so that the work is there without it. */
  isInPieces: boolean;
}

/** A change of an event's class bits. */
export interface ClassChange {
  id: number;
  class: number;
}

/**
 * Settles which of a group is the original: the one on a default branch, else the smallest (committer date, sha). All
 * others are copies; and so is the original, if the work that they are is stored in pieces. It depends on the set only, so
 * it may be computed again at any time.
 *
 * @returns the events whose class is not yet what it should be
 */
export function settleCopies(group: readonly CopyCandidate[]): ClassChange[] {
  const isInPieces = group.some(candidate => candidate.isInPieces);
  const [original] = isInPieces ? [] : [...group].sort(compareCandidates);
  return group
    .map(candidate => ({
      candidate,
      settled:
        candidate === original
          ? candidate.class & ~eventClassBits.copies
          : candidate.class | eventClassBits.copies,
    }))
    .filter(({ candidate, settled }) => candidate.class !== settled)
    .map(({ candidate, settled }) => ({ id: candidate.id, class: settled }));
}

function compareCandidates(a: CopyCandidate, b: CopyCandidate): number {
  const byDefault = Number(a.branchOrder !== 0) - Number(b.branchOrder !== 0);
  if (byDefault !== 0) return byDefault;
  if (a.committedAt !== b.committedAt) return a.committedAt - b.committedAt;
  if (a.sha === b.sha) return 0;
  return a.sha < b.sha ? -1 : 1;
}
