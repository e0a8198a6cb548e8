import type {
  EventRecord,
  Page,
  ReadBudget,
  ReadDirection,
  ReadOptions,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import type { RepositoryConfig } from './config';
import {
  labelOf,
  type OpenRepository,
  openRepository,
} from './opening/openRepository';
import { describeProject } from './remotes/describeProject';

/** What is read of a repository, and how. */
export interface GitResource<Cursor> {
  name: string;
  /** @throws SourceError `invalid-cursor` */
  parseCursor(
    cursor: JsonObject | undefined,
    label: string,
  ): Cursor | undefined;
  /** Reads until its last page, whose `done` is false if more has come up meanwhile: it is then read again from there. */
  readPages(
    repository: OpenRepository,
    config: RepositoryConfig,
    cursor: Cursor | undefined,
    budget: ReadBudget,
    signal: AbortSignal,
  ): AsyncIterable<Page<EventRecord>>;
}

/**
 * A resource of one repository as a stream: the repository is open while it is read. All of history is read at once, however
 * little of it is wanted from other sources: it lies on the disk.
 */
export class GitStream<Cursor> implements SourceStream<EventRecord> {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #config: RepositoryConfig;
  readonly #resource: GitResource<Cursor>;

  constructor(
    project: SourceProject,
    config: RepositoryConfig,
    resource: GitResource<Cursor>,
  ) {
    this.project = project;
    this.resource = resource.name;
    this.#config = config;
    this.#resource = resource;
  }

  async *read({
    cursor,
    signal,
    budget,
  }: ReadOptions): AsyncGenerator<Page<EventRecord>> {
    // A cursor that cannot be read says so whatever state the repository is in.
    this.#resource.parseCursor(cursor, labelOf(this.#config));
    try {
      signal.throwIfAborted();
      const repository = await openRepository(this.#config, signal);
      try {
        yield* this.#readToEnd(repository, cursor, budget, signal);
      } finally {
        await repository.close();
      }
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  async *#readToEnd(
    repository: OpenRepository,
    cursor: JsonObject | undefined,
    budget: ReadBudget,
    signal: AbortSignal,
  ): AsyncGenerator<Page<EventRecord>> {
    const { label, root, remotes } = repository;
    let project: Page['project'] = describeProject(root, remotes);
    let position = cursor;
    for (let done = false; !done; ) {
      const pages = this.#resource.readPages(
        repository,
        this.#config,
        this.#resource.parseCursor(position, label),
        budget,
        signal,
      );
      for await (const page of pages) {
        yield {
          ...page,
          ...(project && { project }),
          // What is older than `since` is left out, and all of history is read otherwise.
          ...(page.done && { coveredFrom: this.#config.since ?? null }),
        };
        project = undefined;
        position = page.next;
        done = page.done;
      }
    }
  }
}
