/**
 * A stretch of time in which an account's events belong to a scope: UTC buckets, half-open, null is open.
 */
export interface AccountStretch {
  accountId: number;
  fromBucket: number | null;
  toBucket: number | null;
}

/**
 * Whose or what activity an answer is about.
 *
 * - `units`: what was seen in any of the units, each event once
 * - `people`: what the accounts did, each within its stretches; those of one account do not overlap
 * - `all`: every event
 * - `wide`: what a wide scope is made of, units or people, as the store has it resolved
 */
export type Scope = ResolvedScope | WideScope;

/** A scope whose parts are at hand. */
export type ResolvedScope =
  | { kind: 'units'; unitIds: number[] }
  | { kind: 'people'; stretches: AccountStretch[] }
  | { kind: 'all' };

/** A scope that the store keeps resolved. */
export interface WideScope {
  kind: 'wide';
  scopeId: number;
  of: 'units' | 'people';
}
