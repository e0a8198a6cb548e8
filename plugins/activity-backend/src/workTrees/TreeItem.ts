import type {
  BrokenPlace,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';

/** What places a work item in a tree and tells whether it is looked for; what is shown of it is read later, of what is listed. */
export interface TreeItem {
  id: number;
  /** The item above it; null for what stands at the top, for whatever reason. */
  parentId: number | null;
  instanceId: number;
  key: string;
  /** Id of the source. */
  typeId: string;
  typeName: string;
  category: WorkItemStatusCategory;
  assigneeId: number | null;
  broken?: BrokenPlace;
  /** Whether it belongs to what was asked about. */
  inScope: boolean;
  /** Whether the caller may read it. What may not be read is known by its key only. */
  isReadable: boolean;
  /** Gone at its source. */
  isGhost?: boolean;
  /** The following are there if a filter looks at them. */
  statusName?: string;
  summary?: string;
  delivery?: string | null;
}

/** A kind of work item at an instance. */
export interface TreeType {
  instanceId: number;
  /** Id of the source. */
  typeId: string;
  name: string;
  /** The higher, the nearer to the root; null if the source does not say. */
  level: number | null;
  /** Whether the configuration says that trees begin with it. */
  isRoot: boolean;
  iconUrl: string | null;
}
