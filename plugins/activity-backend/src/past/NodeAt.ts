import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { RolledUpWork } from '../hierarchy/rollUp';

/** A value as its source has it, and as people read it. */
export interface NamedValue {
  value: string;
  label: string | null;
}

/** Where an item stood in its tree, see `work_item_nodes`. */
export type PlaceAt = 'root' | 'child' | 'orphan' | 'cycle';

/** A work item as it was at a moment. */
export interface NodeAt {
  /** `work_items.id`. */
  itemId: number;
  /** The key that it had, and the summary that it has today. */
  key: string;
  summary: string;
  type: NamedValue;
  status: NamedValue;
  category: WorkItemStatusCategory;
  priority: string | null;
  /** By the id of the account at the source, or by whatever the changelog calls the person. */
  assignee: NamedValue | null;
  estimate: number | null;
  blocked: boolean;
  /** UTC epoch milliseconds, as the ones below. */
  createdAt: number;
  /** When anything of what is kept of its past changed last before that moment. */
  updatedAt: number;
  /** When it was found to be gone since; null if it is still there. */
  removedAt: number | null;
  /** Null where a circle is cut. */
  parentId: number | null;
  place: PlaceAt;
  /** How many children it had. */
  children: number;
  /** What its subtree added up to. Days that something is due on are those of today, and nobody looks when it was started. */
  totals: RolledUpWork;
  /** From when on all of this is exact; null: as long as it exists. */
  exactFrom: number | null;
}
