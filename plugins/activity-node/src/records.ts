import type { EventType } from '@activity-insights/plugin-activity-common';
import type { JsonObject } from '@backstage/types';

/**
 * Who did something, as the source knows them.
 *
 * @public
 */
export interface ActorRecord {
  /**
   * How `id` is to be read. `email`: an e-mail address, which is one identity whatever repository or system showed it
   * (authors of commits). `account`: the source's own id of the account, which means something on its instance only.
   */
  identity: 'email' | 'account';
  id: string;
  name?: string;
  username?: string;
  email?: string;
  /** `bot` when the source itself says so; names and patterns are the host's business. */
  kind?: 'human' | 'bot';
}

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
  metadata?: JsonObject;
  /** The source's own updated stamp; on conflict the higher one wins, then the later observation. */
  sourceVersion?: number;
}

/**
 * What a page may hold. Further kinds (work items, changes, deployments) join this union with the sources that have them.
 *
 * @public
 */
export type ActivityRecord = EventRecord;

/**
 * Something at the source that could not be understood. It is skipped, counted and named, never fatal.
 *
 * @public
 */
export interface MalformedRecord {
  /** What names it at the source, such as a sha. Never its content. */
  key: string;
  reason: string;
}
