import type { EventType } from '@activity-insights/plugin-activity-common';
import type { JsonObject } from '@backstage/types';
import type { ActorRecord } from './ActorRecord';

/**
 * The branch that an event is attributed to within its project: the default branch if reachable from it, else the first
 * in configured order, then by name.
 *
 * @public
 */
export interface BranchRecord {
  name: string;
  /** 0 is the default branch; then one number per configured pattern, in its order. */
  order: number;
}

/**
 * What tells whether two commits are the same work under two shas: raw author e-mail, author second and subject.
 *
 * @public
 */
export interface CommitRecord {
  sha: string;
  parents: string[];
  /** The author's e-mail address as written in the commit, before any mailmap. */
  rawAuthorEmail: string;
  /** The author's name as written in the commit, before any mailmap. */
  rawAuthorName: string;
  /** UTC epoch milliseconds. */
  committedAt: number;
}

/**
 * One dated fact: somebody did something.
 *
 * @public
 */
export interface EventRecord {
  kind: 'event';
  type: EventType;
  /**
   * Natural key. For a commit its sha, which is one event however often and wherever it is seen; for every other type
   * a key that is unique among the events of its type on its instance.
   */
  key: string;
  /** When it happened at the source, UTC epoch milliseconds. The author date of a commit. */
  occurredAt: number;
  /** Minutes east of UTC as the source wrote them, however absurd; missing if the source has none. */
  offsetMinutes?: number;
  actor?: ActorRecord;
  title?: string;
  url?: string;
  branch?: BranchRecord;
  commit?: CommitRecord;
  /** The id of the work item of the same instance that it happened to. */
  workItem?: string;
  /** The id of the change of the same instance that it happened to. */
  change?: string;
  /**
   * Values by which Components take a part of the project, each as `component:Checkout` or `label:work-support`, spelt as
   * at the source: all those that the work item has now, whatever it had when the event happened.
   */
  facets?: string[];
  metadata?: JsonObject;
  /** The source's own updated stamp; on conflict the higher one wins, then the later observation. */
  sourceVersion?: number;
}
