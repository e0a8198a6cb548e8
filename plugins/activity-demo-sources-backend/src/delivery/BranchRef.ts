import { Instant } from '../model';

/** A branch before it has a name. */
export type BranchRef =
  | { readonly kind: 'default' }
  /** The branch that maintains a version, such as 1.4. */
  | { readonly kind: 'release'; readonly line: string }
  /** The branch of a change, by the change's key. */
  | { readonly kind: 'change'; readonly key: string };

/** The tip of a branch at a moment. */
export interface TipAt {
  readonly branch: BranchRef;
  readonly at: Instant;
}
