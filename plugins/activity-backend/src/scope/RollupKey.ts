/**
 * What names a wide scope.
 *
 * - `all`: everything
 * - `members`: what the members of a Group do
 * - `owned`: what happens on the Components that a Group owns
 * - `units`: what is seen in the units of a Component, or of those in a System or Domain
 */
export interface RollupKey {
  basis: 'all' | 'members' | 'owned' | 'units';
  /** In lower case; empty for `all`. */
  entityRef: string;
}

/** A text that tells keys apart. */
export function rollupKeyName({ basis, entityRef }: RollupKey): string {
  return `${basis} ${entityRef}`;
}
