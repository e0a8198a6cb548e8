import { Instant } from './Instant';
import { PersonId } from './Person';
import { ServiceId, TeamId } from './Team';

/** Numeric, of the whole site, rising with the moment of creation; it survives moves. */
export type ItemId = number;

export type ItemType =
  | 'Product Version'
  | 'Feature'
  | 'Customer Adoption'
  | 'Epic'
  | 'Story'
  | 'Task'
  | 'Bug'
  | 'Incident'
  | 'Sub-task';

/** `Blocked` counts as in progress for Jira. */
export type ItemStatus =
  | 'To Do'
  | 'In Progress'
  | 'Blocked'
  | 'In Review'
  | 'Done'
  | "Won't Do";

export type Priority = 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';

/** All of a work item that changes and leaves a trace in its changelog. Ids, not names, where something has an id. */
export interface ItemFields {
  /** Where it is now, which says its project. */
  readonly team: TeamId;
  /** In that project: the key is `${projectKey}-${number}`. */
  readonly number: number;
  readonly type: ItemType;
  readonly summary: string;
  readonly description: string;
  readonly status: ItemStatus;
  /** Set with `Done` and `Won't Do`. */
  readonly resolution?: 'Done' | "Won't Do";
  readonly priority: Priority;
  readonly assignee?: PersonId;
  readonly parent?: ItemId;
  readonly labels: readonly string[];
  /** Jira components, by their services. */
  readonly components: readonly ServiceId[];
  /** Ids of releases. */
  readonly fixVersions: readonly number[];
  /** Ids of sprints, those that it was in before included, as Jira's field has it. */
  readonly sprints: readonly number[];
  readonly storyPoints?: number;
  readonly flagged: boolean;
  /** A local date, `yyyy-MM-dd`. */
  readonly due?: string;
}

/** One field before and after: a move is `team` and `number` in one change. */
export type FieldChange = {
  readonly [K in keyof ItemFields]-?: {
    readonly field: K;
    readonly from: ItemFields[K];
    readonly to: ItemFields[K];
  };
}[keyof ItemFields];

/** One entry of the changelog. */
export interface ItemChange {
  /** Of the whole site, in order of time. */
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly fields: readonly FieldChange[];
}

export interface ItemComment {
  /** Of the whole site, in order of time. */
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly body: string;
  readonly edits: readonly { at: Instant; by: PersonId; body: string }[];
  readonly deletedAt?: Instant;
}

/** The same link is in the history of both ends. `source` blocks, causes, relates to or duplicates `target`. */
export interface ItemLink {
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly type: 'Blocks' | 'Problem/Incident' | 'Relates' | 'Duplicate';
  readonly source: ItemId;
  readonly target: ItemId;
  readonly removedAt?: Instant;
}

/** The life of one work item, all of it, of which the part before a moment is known at that moment. */
export interface ItemHistory {
  readonly id: ItemId;
  readonly createdAt: Instant;
  readonly reporter: PersonId;
  /** As it was created. */
  readonly initial: ItemFields;
  readonly changes: readonly ItemChange[];
  readonly comments: readonly ItemComment[];
  readonly links: readonly ItemLink[];
  /** From when on it is gone for everybody. */
  readonly deletedAt?: Instant;
  /** While it has a security level that hides it from accounts that read everything else: no changelog row tells. */
  readonly hidden?: { readonly from: Instant; readonly until?: Instant };
  /** Incidents only: the failed deployment that caused it. */
  readonly causedBy?: {
    readonly service: ServiceId;
    readonly deployment: number;
  };
}
