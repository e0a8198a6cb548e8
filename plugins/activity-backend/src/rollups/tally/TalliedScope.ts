import type { AccountStretch } from '../../scope/Scope';

/** What one wide scope is made of. */
export type TalliedScope = { id: number } & (
  | { basis: 'all' }
  | { basis: 'members'; stretches: readonly AccountStretch[] }
  | { basis: 'owned' | 'units'; unitIds: readonly number[] }
);
