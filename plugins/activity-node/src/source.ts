import type { JsonObject } from '@backstage/types';
import type { ActivityRecord, MalformedRecord } from './records';

/**
 * One configured connection to a system. A module registers one per instance.
 *
 * @public
 */
export interface ActivitySource {
  /** The kind of system, such as `git`. */
  readonly source: string;
  /** The id of the instance, unique within its kind. */
  readonly instance: string;
  /** A disabled source keeps what it has stored; its streams are not read. */
  readonly enabled: boolean;
  /** How often its streams are read, in milliseconds. */
  readonly frequencyMs: number;
  /**
   * Lists what can be read. It must not fail because of one project: a project that cannot be reached is listed, and
   * its streams fail when they are read, so that the failure has a name and a place.
   */
  listStreams(options: ListOptions): Promise<SourceStream[]>;
  /**
   * Called once before anything is read, by sources that hear of changes, such as by webhooks. What they hear is a hint
   * that something is to be looked at; what is stored comes from reading.
   */
  listen?(hints: HintSink): void | Promise<void>;
}

/** @public */
export interface ListOptions {
  signal: AbortSignal;
  /**
   * The places that Components name by annotation or source location, see `SourceProject.locators`. They come from what
   * was last known of the catalog, so that a catalog that cannot be read takes nothing away.
   */
  locators: readonly string[];
}

/**
 * That something has changed at the source.
 *
 * @public
 */
export interface StreamHint {
  /** The `SourceProject.id` and the resource of the stream that reads it. */
  projectId: string;
  resource: string;
  /** What to look at, in the words of the stream, such as the id of an issue. Hints of the same are one. */
  key: string;
}

/** @public */
export interface HintSink {
  /**
   * Keeps hints until their streams have looked at them, and makes those due. Whatever replica reads them will know.
   *
   * @param options - `isOwn`: what one stream has found for another; the source was not heard of by that
   * @returns how many are of streams that are known
   */
  note(
    hints: readonly StreamHint[],
    options?: { isOwn?: boolean },
  ): Promise<number>;
}

/**
 * A container at a source: a repository, a Jira project.
 *
 * @public
 */
export interface SourceProject {
  /** The source's own id, stable over renames. */
  id: string;
  name: string;
  url?: string;
  /** Refs of Components that the configuration names. */
  componentRefs?: string[];
  /**
   * Where the project lives, all in lower case. Components whose annotations or source location name one of them are mapped to
   * the project.
   *
   * - `host/path` without scheme, user, port or `.git`, such as `gitlab.com/acme/web`
   * - `host/id:number` where people may name a project by its id, such as `gitlab.com/id:42`
   * - `jira:key` and `jira:instance/key`, such as `jira:web` and `jira:cloud/web`: a Jira project has both. Nothing is mapped by
   *   the former while projects of two instances have it.
   */
  locators?: string[];
  /**
   * True if the source allows no changes any more. What it holds is still read, but seldom, and what could not be read
   * before is told as a gap that will stay.
   */
  archived?: boolean;
}

/**
 * One resource of one project that is read page by page, which has no other records than `Content`.
 *
 * @public
 */
export interface SourceStream<Content extends ActivityRecord = ActivityRecord> {
  readonly project: SourceProject;
  /** What is read, such as `commits`. With the project's id it names the stream. */
  readonly resource: string;
  /**
   * `tail` reads forward from the cursor. Without a cursor, a stream that can also read backwards begins at
   * `recentWindowStart`, so that what people look at first is there first; one that cannot begins with all of history.
   * `backfill`, if listed, reads backwards from there to the horizon. The host reads it once the tail was read to its
   * end, in short slices, while the tail goes on being read.
   */
  readonly directions: readonly ReadDirection[];
  /**
   * Reads from the cursor on. The generator is held open within one lease and closed by `return()`, so it must free
   * what it holds in `finally`.
   *
   * @throws SourceError with a code and a message that names the thing, free of secrets
   */
  read(options: ReadOptions): AsyncIterable<Page<Content>>;
}

/** @public */
export type ReadDirection = 'tail' | 'backfill';

/** @public */
export interface ReadOptions {
  /** A `next` that this stream has given earlier, or undefined to start from the beginning. */
  cursor: JsonObject | undefined;
  direction: ReadDirection;
  /**
   * The oldest instant that is wanted, UTC epoch milliseconds; undefined for all of history. It moves on with time, and
   * after a change of the configuration it may lie further back than before: a `backfill` that had come to its end then
   * goes on from its cursor. Streams that read forward only may ignore it.
   */
  horizon?: number;
  signal: AbortSignal;
  budget: ReadBudget;
  /**
   * Keys of hints that came for the stream, at most 500, the oldest first. The tail looks at them before anything else,
   * and its pages say which are `settled`.
   */
  hints?: readonly string[];
}

/**
 * How far back the tail of a stream begins that can also read backwards, in milliseconds: 91 days, which is what the
 * pages show by default.
 *
 * @public
 */
export const recentWindowMs = 91 * 24 * 3_600_000;

/**
 * Where the tail of a stream begins that can also read backwards, UTC epoch milliseconds.
 *
 * @param now - UTC epoch milliseconds
 * @public
 */
export function recentWindowStart(
  now: number,
  horizon: ReadOptions['horizon'],
): number {
  return Math.max(now - recentWindowMs, horizon ?? -Infinity);
}

/**
 * The bounds of a page. The host asks for less when a time slice or a request budget runs low.
 *
 * @public
 */
export interface ReadBudget {
  /** At most 500. */
  recordsPerPage: number;
  /** At most 2 MB of content. */
  bytesPerPage: number;
}

/**
 * The bounds that no page may exceed.
 *
 * @public
 */
export const pageLimits: Readonly<ReadBudget> = {
  recordsPerPage: 500,
  bytesPerPage: 2_000_000,
};

/** @public */
export interface Page<Content extends ActivityRecord = ActivityRecord> {
  records: Content[];
  malformed?: MalformedRecord[];
  /** A complete cursor: a new process can resume from it. Re-walking is allowed, re-storing is not. */
  next: JsonObject;
  /** True on the last page: the stream is read to its end in this direction. */
  done: boolean;
  /**
   * How far back the stream is complete once this page is stored: the oldest instant from which nothing is missing, UTC
   * epoch milliseconds, or null for all of history. It counts on the pages of a `backfill`, where the last one says it
   * each time it is read, and on the last page of a `tail`. Without it a page tells nothing new, and a stream that reads
   * forward only is complete when it was read to its end.
   */
  coveredFrom?: number | null;
  /** Hints whose matter is stored once this page and those before it are. */
  settled?: string[];
  /** What is there of another stream of the same project, as far as this page tells. */
  present?: Presence;
  /** What reading taught about the project, such as the remotes of a repository. */
  project?: Pick<SourceProject, 'name' | 'url' | 'locators'>;
}

/**
 * What a census has found: the ids of what the source shows at this moment, but nothing of what they are. Once a read that
 * tells has come to its end, what the other stream has stored and no page has named is taken out, unless it is more than
 * the guard allows, or was stored after the read began.
 *
 * @public
 */
export interface Presence {
  resource: string;
  of: 'workItem' | 'change';
  ids: string[];
}
