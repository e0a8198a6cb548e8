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
import { releaseCursorSchema } from './cursor';
import { readReleases } from './readReleases';

/** The releases of a project, all of them from the beginning. */
export class ReleasesStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'releases';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #place: StreamPlace;

  constructor(place: StreamPlace) {
    this.project = place.project.source;
    this.#place = place;
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { cursor, signal, budget, hints = [] } = options;
    const name = `${this.resource} of ${this.#place.project.path}`;
    const stored = parseStoredCursor(releaseCursorSchema, cursor, name);
    const writer = new PageWriter(budget);
    const pages = readReleases(this.#place, writer, stored, signal);
    for await (const page of readQuietly(pages, signal)) {
      // All are looked at, so those that are hinted at, too: which is true of the last page only.
      const isSettled = page.done && hints.length > 0;
      yield isSettled ? { ...page, settled: [...hints] } : page;
    }
  }
}
