/** A stretch of membership as it is stored; buckets, null is open. */
export interface StoredMembership {
  id: number;
  userRef: string;
  groupRef: string;
  validFrom: number | null;
  validTo: number | null;
  /** UTC epoch milliseconds of the first sync that missed it. */
  missingSince: number | null;
}

/** What a sync makes of memberships. */
export interface MembershipChanges {
  open: { userRef: string; groupRef: string; validFrom: number | null }[];
  /** Missed for the first time: they close if they are missed again after the delay. */
  missing: number[];
  /** Seen again. */
  found: number[];
  close: { id: number; validTo: number }[];
  /** More would close at once than a broken catalog could be told from; nothing closes. */
  suspicious: boolean;
}

/** Two syncs this far apart must both miss a membership before it closes. */
const closingDelayMs = 3_600_000;

/** The largest share of open memberships that may close at once. */
const closingGuard = 0.3;

/** Fewer open memberships than this are too few for a share to mean anything. */
const guardedFrom = 10;

/**
 * Compares stored memberships with those of the catalog. The first that is ever known of a User counts as always; a later
 * one begins now. What vanishes closes at the moment it was first missed, but only after a second sync an hour later, and
 * never when over 30 % would: an hour of a broken catalog must not rewrite teams.
 *
 * @param now - UTC epoch milliseconds
 * @param bucketOf - the bucket of an instant
 */
export function membershipChanges(
  stored: readonly StoredMembership[],
  current: readonly { userRef: string; groupRef: string }[],
  now: number,
  bucketOf: (instantMs: number) => number,
): MembershipChanges {
  const key = (pair: { userRef: string; groupRef: string }) =>
    `${pair.userRef} ${pair.groupRef}`;
  const wanted = new Set(current.map(key));
  const open = stored.filter(row => row.validTo === null);
  const openKeys = new Set(open.map(key));
  const knownUsers = new Set(stored.map(row => row.userRef));
  const missed = open.filter(row => !wanted.has(key(row)));
  const closing = missed.filter(
    row =>
      row.missingSince !== null && now - row.missingSince >= closingDelayMs,
  );
  const suspicious =
    open.length >= guardedFrom && missed.length > open.length * closingGuard;
  return {
    open: current
      .filter(pair => !openKeys.has(key(pair)))
      .map(pair => ({
        ...pair,
        validFrom: knownUsers.has(pair.userRef) ? bucketOf(now) : null,
      })),
    missing: missed.filter(row => row.missingSince === null).map(row => row.id),
    found: open
      .filter(row => row.missingSince !== null && wanted.has(key(row)))
      .map(row => row.id),
    close: suspicious
      ? []
      : closing.map(row => ({
          id: row.id,
          validTo: bucketOf(row.missingSince!),
        })),
    suspicious,
  };
}
