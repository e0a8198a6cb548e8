import { setMaxListeners } from 'node:events';
import {
  type Page,
  parseStoredCursor,
  type ReadDirection,
  type ReadOptions,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { PageWriter } from '../paging/PageWriter';
import { readQuietly } from '../paging/readQuietly';
import type { StreamPlace } from '../streams/StreamPlace';
import { backfillCursorSchema } from './backfillCursor';
import { readBackfill } from './readBackfill';
import { readTail } from './readTail';
import { tailCursorSchema } from './tailCursor';
import type { UpdatedResource, UpdatedRow } from './UpdatedResource';

/** One kind of changing thing of one project as a stream. */
export class UpdatedStream<Row extends UpdatedRow> implements SourceStream {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail', 'backfill'];
  readonly #place: StreamPlace;
  readonly #resource: UpdatedResource<Row>;

  constructor(place: StreamPlace, resource: UpdatedResource<Row>) {
    this.project = place.project.source;
    this.resource = resource.name;
    this.#place = place;
    this.#resource = resource;
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { cursor, direction, budget } = options;
    const name = `${this.resource} of ${this.#place.project.path}`;
    const leaving = new AbortController();
    // Whoever leaves ends what is under way.
    const signal = AbortSignal.any([options.signal, leaving.signal]);
    // Each request listens to it, and a hundred hints may be looked up at once.
    setMaxListeners(0, signal);
    const read = {
      place: this.#place,
      resource: this.#resource,
      writer: new PageWriter(budget),
      signal,
    };
    const pages =
      direction === 'tail'
        ? readTail(
            read,
            parseStoredCursor(tailCursorSchema, cursor, name),
            options,
          )
        : readBackfill(
            read,
            parseStoredCursor(backfillCursorSchema, cursor, name),
            options,
          );
    try {
      yield* readQuietly(pages, options.signal);
    } finally {
      leaving.abort();
    }
  }
}
