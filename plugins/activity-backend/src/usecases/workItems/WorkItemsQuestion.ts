import type {
  DeliveryState,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { RootSort } from '../../workTrees/sortRoots';

/** A question about work items as it was asked, each value checked by itself. Empty lists leave nothing out. */
export interface WorkItemsQuestion {
  /** Ref in lower case. */
  entity?: string;
  sources: string[];
  /** Refs of Users in lower case, or ids of accounts. */
  assignees: (string | number)[];
  labels: string[];
  types: string[];
  parents: string[];
  statuses: string[];
  categories: WorkItemStatusCategory[];
  deliveries: DeliveryState[];
  text?: string;
  openOnly: boolean;
  cursor?: string;
  limit: number;
}

/** A question for trees. */
export interface WorkTreeQuestion extends WorkItemsQuestion {
  rootTypes: string[];
  root?: string;
  maxDepth: number;
  unlinked: boolean;
  removed: boolean;
  /** A day or an instant, as it was written. */
  asOf?: string;
  sort: RootSort;
  children?: string;
  /** A file has all children of an item, however many; lists have some of them at a time. */
  allChildren?: boolean;
}

/** A question for numbers of roots or of Components. */
export interface WorkSummaryQuestion extends WorkItemsQuestion {
  by: 'root' | 'component';
  rootTypes: string[];
}
