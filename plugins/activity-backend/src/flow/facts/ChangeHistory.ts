import type { Spell } from './Spell';

/** All that is known of how a change came about. Instants are UTC epoch milliseconds; null is unknown, or has not happened. */
export interface ChangeHistory {
  changeId: number;
  projectId: number | null;
  /** Its account, and the ref of the User that this belongs to. */
  author: { id: number; person?: string } | null;
  byBot: boolean;
  state: 'open' | 'merged' | 'closed';
  /** When it was a draft, in any order. */
  drafts: readonly Spell[];
  firstCommitAt: number | null;
  openedAt: number;
  mergedAt: number | null;
  closedAt: number | null;
  /** In production for the first time. */
  deployedAt: number | null;
  updatedAt: number;
  /** Lines. */
  additions: number | null;
  deletions: number | null;
  /** In any order. */
  reviews: readonly ChangeReview[];
}

/** A comment or an approval. */
export interface ChangeReview {
  account: number;
  /** Ref of the User that the account belongs to. */
  person?: string;
  isBot: boolean;
  at: number;
}
