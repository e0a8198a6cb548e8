import type { Tx } from './Database';

/** The part of an event that answers depend on. */
export interface CountedEvent {
  accountId: number | null;
  kind: number;
  occurredAt: number;
  bucket: number;
  authorBucket: number | null;
  class: number;
  copyKey: string | null;
  /** Id of the source. */
  workItem: string | null;
}

/** What a transaction has done to one event; no `before` is an insert, no `after` a removal. */
export interface EventChange {
  id: number;
  before?: CountedEvent;
  after?: CountedEvent;
  /** The unit that has begun to have the event, or has it no more. */
  unitId?: number;
  /** Parts of the project that have begun to have the event, or have it no more. */
  facetUnitIds?: readonly number[];
}

/**
 * Keeps something up to date that is derived from events, within the transaction that changes them.
 */
export type ChangeListener = (
  changes: readonly EventChange[],
  tx: Tx,
) => Promise<void>;
