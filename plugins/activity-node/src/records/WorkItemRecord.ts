import type { ActorRecord } from './ActorRecord';

/**
 * A kind of work item, such as Story, with its place in the hierarchy.
 *
 * @public
 */
export interface WorkItemTypeRecord {
  kind: 'workItemType';
  /** The source's id; projects may have types of their own with one name. */
  id: string;
  name: string;
  /** The source's own level: -1 below the ordinary ones, 0 ordinary, 1 and more above. Missing if the source has none. */
  level?: number;
  iconUrl?: string;
  /** Ids or names of the types below it, where the configuration says so, in its order. */
  childTypes?: string[];
  /** Whether the configured hierarchy begins with it. */
  isRoot?: boolean;
}

/**
 * The stage of a work item, whatever its source calls it.
 *
 * @public
 */
export type StatusCategory = 'todo' | 'inProgress' | 'done';

/** @public */
export interface StatusRecord {
  id?: string;
  name: string;
  category: StatusCategory;
}

/**
 * That a work item is related to another one. Both ends tell of one link, under the same id.
 *
 * @public
 */
export interface WorkItemLinkRecord {
  id: string;
  /** The name of the kind of link, such as `Blocks`. */
  type: string;
  /** How the source puts it from this item's end, such as `is blocked by`. */
  description: string;
  /** `outward`: from this item to the other. */
  direction: 'outward' | 'inward';
  other: WorkItemReference;
}

/**
 * Names a work item of the same instance. The id is stable, the key is not.
 *
 * @public
 */
export interface WorkItemReference {
  id?: string;
  key?: string;
}

/**
 * An issue at a source, as it is now. What it was before is told by its `WorkItemChangeRecord`s.
 *
 * @public
 */
export interface WorkItemRecord {
  kind: 'workItem';
  /** The source's own id, the same after it was moved to another project. */
  id: string;
  /** What people call it, such as `WEB-12`. */
  key: string;
  /** Keys that it had before it was moved. */
  earlierKeys?: string[];
  /** The project that it lives in, if that is not the stream's own. */
  project?: { id: string; name: string; url?: string };
  type: { id: string; name: string };
  summary: string;
  url?: string;
  status: StatusRecord;
  priority?: string;
  labels: string[];
  components: string[];
  assignee?: ActorRecord;
  reporter?: ActorRecord;
  parent?: WorkItemReference;
  /** Names of the versions that it is to be released in. */
  fixVersions: string[];
  /** Story points, or what else the team estimates in. */
  estimate?: number;
  /** Marked as impeded. */
  flagged: boolean;
  /** Ids of the sprints that it is or was in. */
  sprints: string[];
  links: WorkItemLinkRecord[];
  /** UTC epoch milliseconds, as the three below. */
  createdAt: number;
  updatedAt: number;
  /** When the source says it was resolved. */
  resolvedAt?: number;
  /** A day, as `2026-11-20`. */
  dueOn?: string;
  /** The source's own updated stamp, see `EventRecord`. */
  sourceVersion?: number;
}

/**
 * What a change of a work item is about, whatever the source calls the field. `parent` is whatever names the item above; `blocked` is the
 * mark that it is impeded; `sprint` has lists of ids, all that there were before and after.
 *
 * @public
 */
export type WorkItemFieldMeaning =
  | 'status'
  | 'parent'
  | 'assignee'
  | 'blocked'
  | 'sprint'
  | 'estimate'
  | 'type'
  | 'priority'
  | 'project'
  | 'key';

/**
 * One thing that changed of a work item: one entry of its changelog, by its position among those that changed at once.
 *
 * @public
 */
export interface WorkItemChangeRecord {
  kind: 'workItemChange';
  /** The id of the work item. */
  workItem: string;
  /** The id of what changed at once, unique on the instance; with the position it is the natural key. */
  historyId: string;
  /** From 0, in an order that does not depend on the order in which the source lists them. */
  position: number;
  /** UTC epoch milliseconds. */
  at: number;
  actor?: ActorRecord;
  /** The name of the field as the source has it, such as `status`. */
  field: string;
  /** The source's id of the field, where it has one. */
  fieldId?: string;
  /** What the field is, where its name does not tell: sites name the fields that they add as they like, in their language. */
  means?: WorkItemFieldMeaning;
  /** Ids, and what people read in their place. */
  from?: string;
  fromText?: string;
  to?: string;
  toText?: string;
}

/**
 * A time box of a team. It has no history at the source: what was in it follows from the changes of work items.
 *
 * @public
 */
export interface SprintRecord {
  kind: 'sprint';
  id: string;
  name: string;
  state: 'future' | 'active' | 'closed';
  /** The id of the board that owns it. */
  board?: string;
  goal?: string;
  /** UTC epoch milliseconds, as the two below; missing until they are set. */
  startAt?: number;
  endAt?: number;
  completedAt?: number;
  url?: string;
}
