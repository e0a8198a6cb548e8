import { bucketOf } from '../records/eventDraft';
import type { Membership } from './CatalogSnapshot';

/** A stretch of membership as it is stored; buckets, null is open. */
export interface StoredMembership extends Membership {
  id: number;
  validFrom: number | null;
  validTo: number | null;
  /** UTC epoch milliseconds of the first sync that missed it. */
  missingSince: number | null;
}

/** What a sync makes of memberships. */
export interface MembershipChanges {
  open: (Membership & { validFrom: number | null })[];
  /** Missed for the first time: they close if they are missed again after the delay. */
  missing: number[];
  /** Seen again. */
  found: number[];
  close: { id: number; validTo: number }[];
  /** How many are missed, if that is more than a broken catalog could be told from; nothing closes then. */
  suspicious: { missing: number; known: number } | undefined;
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
 * never when over 30 % would: an hour of a broken catalog must not rewrite teams. A sync that is suspicious for that
 * reason does not count as one that has missed anything.
 *
 * @param options - `now` in UTC epoch milliseconds; `isKept` tells of Users and Groups that are missing in the catalog and
 *   believed to exist; with `acceptLosses` a person has said that the catalog is right, so that what it lacks closes at once
 */
export function membershipChanges(
  stored: readonly StoredMembership[],
  current: readonly Membership[],
  options: {
    now: number;
    isKept?: (ref: string) => boolean;
    acceptLosses?: boolean;
  },
): MembershipChanges {
  const { now, isKept = () => false, acceptLosses = false } = options;
  const wanted = new Map(current.map(pair => [keyOf(pair), pair]));
  const open = stored.filter(row => row.validTo === null);
  const openKeys = new Set(open.map(keyOf));
  const knownUsers = new Set(stored.map(row => row.userRef));
  const missed = open.filter(
    row =>
      !wanted.has(keyOf(row)) && !isKept(row.userRef) && !isKept(row.groupRef),
  );
  const isSuspicious =
    !acceptLosses &&
    open.length >= guardedFrom &&
    missed.length > open.length * closingGuard;
  const isOver = ({ missingSince }: StoredMembership) =>
    acceptLosses ||
    (missingSince !== null && now - missingSince >= closingDelayMs);
  const believed = isSuspicious ? [] : missed;
  return {
    open: [...wanted]
      .filter(([key]) => !openKeys.has(key))
      .map(([, pair]) => ({
        ...pair,
        validFrom: knownUsers.has(pair.userRef) ? bucketOf(now) : null,
      })),
    missing: believed
      .filter(row => row.missingSince === null && !isOver(row))
      .map(row => row.id),
    found: open
      .filter(row => row.missingSince !== null && wanted.has(keyOf(row)))
      .map(row => row.id),
    close: believed.filter(isOver).map(row => ({
      id: row.id,
      validTo: bucketOf(row.missingSince ?? now),
    })),
    suspicious: isSuspicious
      ? { missing: missed.length, known: open.length }
      : undefined,
  };
}

function keyOf({ userRef, groupRef }: Membership): string {
  return `${userRef} ${groupRef}`;
}
