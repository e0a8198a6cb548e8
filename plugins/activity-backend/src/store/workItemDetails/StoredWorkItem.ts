import type {
  DeliveryState,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { WorkItemDetails } from '../../records/state/workItemDetails';
import type { NamedPerson } from '../workItemReads/readAssignees';

/** A work item as it is stored. Instants are UTC epoch milliseconds. */
export interface StoredWorkItem {
  /** The number of its row. */
  id: number;
  instanceId: number;
  /** The source's own id. */
  externalId: string;
  /** The number of its project's row; null if nothing tells. */
  projectId: number | null;
  project: { id: string; name: string; url?: string } | undefined;
  source: string;
  instance: string;
  key: string;
  typeName: string;
  typeIconUrl: string | undefined;
  summary: string;
  url: string | undefined;
  statusName: string;
  statusCategory: WorkItemStatusCategory;
  priority: string | undefined;
  assignee: NamedPerson | undefined;
  reporter: NamedPerson | undefined;
  /** What it names as its parent: the id of the source, a key, or both. */
  parent: { id: string | null; key: string | null };
  estimate: number | undefined;
  flagged: boolean;
  createdAt: number;
  updatedAt: number;
  resolvedAt: number | undefined;
  /** `YYYY-MM-DD`. */
  dueOn: string | undefined;
  details: WorkItemDetails;
  removed: { at: number; reason: string } | undefined;
  delivery: DeliveryState;
}
