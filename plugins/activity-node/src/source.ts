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
  listStreams(options: { signal: AbortSignal }): Promise<SourceStream[]>;
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
   * Where the project lives, each as `host/path` in lower case without scheme, user, port or `.git`. Components whose
   * annotations or source location name one of them are mapped to the project.
   */
  locators?: string[];
}

/**
 * One resource of one project that is read page by page.
 *
 * @public
 */
export interface SourceStream {
  readonly project: SourceProject;
  /** What is read, such as `commits`. With the project's id it names the stream. */
  readonly resource: string;
  /** `tail` reads forward from the cursor; `backfill`, if listed, reads backwards into history. */
  readonly directions: readonly ReadDirection[];
  /**
   * Reads from the cursor on. The generator is held open within one lease and closed by `return()`, so it must free
   * what it holds in `finally`.
   *
   * @throws SourceError with a code and a message that names the thing, free of secrets
   */
  read(options: ReadOptions): AsyncIterable<Page>;
}

/** @public */
export type ReadDirection = 'tail' | 'backfill';

/** @public */
export interface ReadOptions {
  /** A `next` that this stream has given earlier, or undefined to start from the beginning. */
  cursor: JsonObject | undefined;
  direction: ReadDirection;
  signal: AbortSignal;
  budget: ReadBudget;
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
export interface Page {
  records: ActivityRecord[];
  malformed?: MalformedRecord[];
  /** A complete cursor: a new process can resume from it. Re-walking is allowed, re-storing is not. */
  next: JsonObject;
  /** True on the last page: the stream is read to its end in this direction. */
  done: boolean;
  /** What reading taught about the project, such as the remotes of a repository. */
  project?: Pick<SourceProject, 'name' | 'url' | 'locators'>;
}
