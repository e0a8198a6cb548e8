import {
  type Page,
  parseStoredCursor,
  type Presence,
  type ReadDirection,
  type ReadOptions,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { readQuietly } from '../paging/readQuietly';
import type { StreamPlace } from '../streams/StreamPlace';
import { listPages } from '../updated/listPages';
import { type CensusCursor, censusCursorSchema } from './cursor';
import type { CountedList, CountedRow } from './countedLists';

/** How often everything is listed, in milliseconds; a little less than a day, so that it does not wander through the hours. */
const restMs = 23 * 3_600_000;

/** The beginning of all, UTC epoch milliseconds. */
const beginning = Date.UTC(1990, 0, 1);

/**
 * Which merge requests or issues a project has, every day: what was deleted leaves no trace in what is listed. They are
 * listed in the order of their creation, which nothing changes.
 */
export class CensusStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #place: StreamPlace;
  readonly #list: CountedList;

  constructor(place: StreamPlace, list: CountedList) {
    this.project = place.project.source;
    this.resource = list.name;
    this.#place = place;
    this.#list = list;
  }

  async *read({ cursor, signal }: ReadOptions): AsyncGenerator<Page> {
    const name = `${this.resource} of ${this.#place.project.path}`;
    const stored = parseStoredCursor(censusCursorSchema, cursor, name);
    yield* readQuietly(this.#walk(stored, signal), signal);
  }

  async *#walk(
    stored: CensusCursor | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<Page> {
    signal.throwIfAborted();
    const { site, now } = this.#place;
    const time = now();
    if (stored && 'walkedAt' in stored && time - stored.walkedAt < restMs) {
      yield { records: [], next: stored, done: true };
      return;
    }
    const begun = stored && 'startedAt' in stored ? stored : undefined;
    const startedAt = begun?.startedAt ?? time;
    const start = { at: begun?.at ?? beginning, page: begun?.page };
    for await (const { rows, next } of listPages(site, this.#list, start, {
      sort: 'asc',
      signal,
    })) {
      const cursor: CensusCursor = next
        ? { v: 1, startedAt, ...next }
        : { v: 1, walkedAt: startedAt };
      yield {
        records: [],
        present: this.#presenceOf(rows),
        next: cursor,
        done: next === undefined,
      };
    }
  }

  #presenceOf(rows: readonly CountedRow[]): Presence {
    const { resource, of } = this.#list;
    return { resource, of, ids: rows.map(({ id }) => `${id}`) };
  }
}
