import type { ChangeState } from '../chronicle/changeAt';
import type { SprintState } from '../chronicle/sprintState';
import type { ItemStatusCategory } from '../chronicle/statusCategoryOf';
import type {
  DeploymentHistory,
  DeploymentStatus,
  ItemFields,
  ItemId,
  ItemLink,
  PersonId,
  PipelineStatus,
  Sha,
} from '../model';

/** An ISO instant in UTC, with milliseconds. */
export type IsoInstant = string;

export type EventType =
  | 'commit'
  | 'change_opened'
  | 'change_merged'
  | 'change_closed'
  | 'change_reviewed'
  | 'change_approved'
  | 'item_created'
  | 'item_commented'
  | 'item_status_changed'
  | 'item_assigned'
  | 'item_priority_changed'
  | 'deployment'
  | 'release'
  | 'pipeline';

/** One dated fact, once, however many ways lead to it. */
export interface EventRow {
  /** Natural and unique in its system: the kind of thing at the source, and its id there. */
  key: string;
  source: 'jira' | 'gitlab';
  type: EventType;
  /** A Jira project's key, where the item is now, or the full path of a GitLab project. */
  project: string;
  occurredAt: IsoInstant;
  by: PersonId;
  bot: boolean;
  item?: ItemId;
  /** Iid of a merge request, or of a GitLab issue. */
  change?: number;
  ticket?: number;
  sha?: Sha;
  /** Of a commit: minutes east of UTC of the author's clock. */
  offset?: number;
  /** Of a commit: the default branch if it is on it, else the first by name that it is on, else null. */
  branch?: string | null;
  /** Of a commit: how many parents it has. */
  parents?: number;
  status?: PipelineStatus | DeploymentStatus;
}

/** A work item of Jira as it is. */
export interface ItemRow extends Omit<ItemFields, 'team' | 'number'> {
  id: ItemId;
  key: string;
  project: string;
  statusCategory: ItemStatusCategory;
  reporter: PersonId;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
  resolvedAt?: IsoInstant;
  /** How many histories its changelog has, and comments that are not deleted. */
  histories: number;
  comments: number;
  /** Some accounts cannot see it. */
  hidden: boolean;
  earlierKeys: string[];
}

/** A merge request as it is. */
export interface ChangeRow
  extends Pick<ChangeState, 'state' | 'draft' | 'title'> {
  project: string;
  id: number;
  iid: number;
  author: PersonId;
  sourceBranch: string;
  targetBranch: string;
  openedAt: IsoInstant;
  updatedAt: IsoInstant;
  closedAt?: IsoInstant;
  mergedAt?: IsoInstant;
  mergedBy?: PersonId;
  mergeCommit?: Sha;
  squashCommit?: Sha;
  /** Those in force. */
  approvals: { by: PersonId; at: IsoInstant }[];
  /** Comments that are not deleted. */
  comments: number;
}

/** What is about what: a change about an item, a deployment with changes, an item and another. */
export type LinkRow =
  | { relation: 'change-item'; project: string; change: number; item: ItemId }
  | {
      relation: 'deployment-change';
      project: string;
      deployment: number;
      change: number;
    }
  | {
      relation: 'item-item';
      id: number;
      type: ItemLink['type'];
      from: ItemId;
      to: ItemId;
    };

export interface DeploymentRow
  extends Pick<
    DeploymentHistory,
    'id' | 'iid' | 'environment' | 'ref' | 'sha' | 'by' | 'purpose' | 'broke'
  > {
  project: string;
  status: DeploymentStatus;
  createdAt: IsoInstant;
  /** When it got its status. */
  statusAt: IsoInstant;
}

/** A deployment to production that succeeded and broke something. */
export interface FailureRow {
  project: string;
  /** The deployment's id. */
  deployment: number;
  failedAt: IsoInstant;
  /** Once it was noticed. */
  incident?: ItemId;
  /** What repaired it, once that was through: production works again. */
  recovery?: {
    deployment: number;
    purpose: 'rollback' | 'hotfix';
    at: IsoInstant;
  };
}

/** A merge request that repairs production, takes another one back or brings it to a release, merged or not. */
export interface RepairRow {
  project: string;
  change: number;
  kind: 'hotfix' | 'revert' | 'backport';
  /** The merge request that it takes back or copies; none if that came without one. */
  of?: number;
}

/** A sprint of a board as it is. */
export interface SprintRow {
  id: number;
  board: number;
  name: string;
  goal: string;
  state: SprintState;
  createdAt: IsoInstant;
  /** None as long as it has not begun, as is the next one. */
  startedAt?: IsoInstant;
  /** As planned. */
  endsAt?: IsoInstant;
  completedAt?: IsoInstant;
  /** Of those that are in it or were when it was completed, and still exist; in order. */
  items: ItemId[];
}

/** A work item of either system as it was at a moment, and what has become of it since. */
export interface WorkItemRow {
  source: 'jira' | 'gitlab';
  /** Of an item of Jira or of an issue of GitLab: unique in its system, and it survives moves. */
  id: number;
  /** What it was called then, and before. */
  key: string;
  earlierKeys: string[];
  /** A Jira project's key, or the full path of a GitLab project. */
  project: string;
  summary: string;
  type: string;
  status: string;
  statusCategory: ItemStatusCategory;
  priority?: string;
  reporter: PersonId;
  assignee?: PersonId;
  /** The id of what it was part of, of the same system. */
  parent?: ItemId;
  /**
   * The same as far as the source has kept it: its changelog undone from what it shows now. It differs where a parent was deleted
   * later on, because what was part of it is then part of nothing, and no entry says so.
   */
  parentOnRecord?: ItemId;
  labels: string[];
  /** Names of Jira components and of releases; ids of sprints, those included that it was in before. */
  components: string[];
  fixVersions: string[];
  sprints: number[];
  estimate?: number;
  flagged: boolean;
  /** A local date, `yyyy-MM-dd`. */
  due?: string;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
  resolvedAt?: IsoInstant;
  /** Some accounts could not see it. */
  hidden: boolean;
  /** It is there no more, or some accounts cannot see it any more; of what is gone the source has kept nothing at all. */
  since?: { reason: 'deleted' | 'hidden'; at: IsoInstant };
}

/** Something that was there once. */
export interface TombstoneRow {
  kind: 'item' | 'comment' | 'note';
  id: number;
  project: string;
  reason: 'deleted' | 'moved' | 'hidden';
  at: IsoInstant;
  /** Of an item: the key that it had there. */
  key?: string;
}

export interface TruthRows {
  events: EventRow;
  items: ItemRow;
  changes: ChangeRow;
  links: LinkRow;
  deployments: DeploymentRow;
  failures: FailureRow;
  repairs: RepairRow;
  sprints: SprintRow;
  tombstones: TombstoneRow;
  'work-items': WorkItemRow;
}

export const truthKinds = [
  'events',
  'items',
  'changes',
  'links',
  'deployments',
  'failures',
  'repairs',
  'sprints',
  'tombstones',
  'work-items',
] as const;
export type TruthKind = (typeof truthKinds)[number];
