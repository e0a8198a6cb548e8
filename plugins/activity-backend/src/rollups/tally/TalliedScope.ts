import type { AccountStretch } from '../../scope/Scope';

/** What one wide scope is made of. */
export type TalliedScope = {
  id: number;
  /** Whether it is noted who was active on which day, and not just in which month. */
  hasDays: boolean;
} & (
  | { basis: 'all' }
  | { basis: 'members'; stretches: readonly AccountStretch[] }
  | { basis: 'owned' | 'units'; unitIds: readonly number[] }
);
