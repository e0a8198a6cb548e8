import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { EntryField } from './meaningOf';

/** A work item as it is now, as far as its past is looked for. Instants are UTC epoch milliseconds. */
export interface ItemNow {
  source: string;
  createdAt: number;
  /** When it was seen as it is now. Not everything that changes an item makes its source say that it was updated. */
  seenAt: number;
  /** When it was found to be gone; null if it is there. */
  removedAt: number | null;
  key: string;
  type: { id: string; name: string };
  status: {
    id: string | null;
    name: string;
    category: WorkItemStatusCategory;
  };
  priority: string | null;
  assignee: AssigneeNow | null;
  parent: { id: string | null; key: string | null };
  estimate: number | null;
  flagged: boolean;
  /** Ids. */
  sprints: readonly string[];
  project: { id: string; name: string } | null;
}

/** The account that an item is assigned to, as its source has it. */
export interface AssigneeNow {
  id: string;
  name: string | null;
  username: string | null;
}

/** An entry of a changelog. What is missing is null. */
export interface LogEntry extends EntryField {
  /** UTC epoch milliseconds. */
  at: number;
  historyId: string;
  position: number;
  from: string | null;
  fromText: string | null;
  to: string | null;
  toText: string | null;
}

/** All that is known of the past of an item. */
export interface ItemPast {
  now: ItemNow;
  /** In any order. */
  entries: readonly LogEntry[];
}
