import type { DeliveryState, WorkItemStatusCategory } from './workItemDtos';

/** Names a work item: its key, or one that it had before, at one instance of a source. @public */
export interface WorkItemName {
  source: string;
  instance: string;
  key: string;
}

/**
 * Which work items. Repeats of one filter are alternatives, different filters must all hold; names are compared without regard to
 * capitals.
 *
 * @public
 */
export interface WorkItemsQuery {
  /** Ref of a Group, Component, User, System or Domain; all that the caller may read if omitted. */
  entity?: string;
  source?: string[];
  /** Refs of Users, or ids of accounts. Refused without the permission to read about people. */
  assignee?: string[];
  label?: string[];
  /** Names or ids of types. */
  type?: string[];
  /** Keys of direct parents. */
  parent?: string[];
  /** Names of statuses. */
  status?: string[];
  statusCategory?: WorkItemStatusCategory[];
  delivery?: DeliveryState[];
  /** Part of a key or a summary. */
  text?: string;
  /** Leaves out what is done. */
  openOnly?: boolean;
  cursor?: string;
  limit?: number;
}

/**
 * What trees can be sorted by; with a minus before it the other way round.
 *
 * @public
 */
export const workTreeOrders = [
  'key',
  'summary',
  'status',
  'progress',
  'updatedAt',
  'dueOn',
  'oldestOpenAt',
  'blocked',
] as const;

/** @public */
export type WorkTreeOrder = (typeof workTreeOrders)[number];

/** @public */
export interface WorkTreeQuery extends WorkItemsQuery {
  /** Names or ids of types; default: those of the configured hierarchy's first level, else of the highest level found. */
  rootType?: string[];
  /** The key of one item, which is the only root then. */
  root?: string;
  /** How many levels are listed, roots included: 1 to 100, default 5. */
  maxDepth?: number;
  /** The trees of what is below no root instead. */
  unlinked?: boolean;
  /** Adds what is gone at the source. */
  removed?: boolean;
  /** A day (`YYYY-MM-DD`, its end in the zone of the entity) or an ISO instant; default: now. */
  asOf?: string;
  /** See `workTreeOrders`; default `-updatedAt`. */
  sort?: string;
  /** From `nextChildren` of the item that is `root`. */
  children?: string;
}

/** @public */
export interface WorkSummaryQuery extends WorkItemsQuery {
  /** Default `root`. */
  by?: 'root' | 'component';
  rootType?: string[];
}

/** @public */
export interface WorkHistoryQuery {
  /** Days, `YYYY-MM-DD`, both included; default: the last 91 days. */
  from?: string;
  to?: string;
  /** Default `week`. */
  interval?: 'day' | 'week';
}
