import type {
  Page,
  ReadDirection,
  ReadOptions,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { cutPages, type ListEntry } from './cutPages';
import { fingerprintOf } from './fingerprintOf';
import { type ListCursor, parseListCursor } from './ListCursor';
import { partsOf } from './partsOf';

/** All that there is of something, in an order that does not change by itself. */
export interface ReadList {
  entries: ListEntry[];
  /** What to look at the next time, whether or not it is still listed then; at most 5000. */
  watched?: string[];
}

/** What a list is read for. */
export interface ListQuestion {
  /** Of the last read that came to its end. */
  watched: readonly string[];
  /** Keys of hints, see `ReadOptions`. */
  hints: readonly string[];
  signal: AbortSignal;
}

export interface ListStreamOptions {
  project: SourceProject;
  resource: string;
  /** Names the stream in errors, such as `types of jira "cloud"`. */
  subject: string;
  /** @throws SourceError */
  readList(question: ListQuestion): Promise<ReadList>;
}

/**
 * A stream of things that are few and have no history, and of which Jira does not say what has changed: they are all read each
 * time, and given if anything is different. The position is a fingerprint of the list and not the list.
 */
export class ListStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #options: ListStreamOptions;

  constructor(options: ListStreamOptions) {
    this.project = options.project;
    this.resource = options.resource;
    this.#options = options;
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { signal } = options;
    // A cursor that cannot be read says so whatever the site answers.
    const cursor = parseListCursor(options.cursor, this.#options.subject);
    try {
      signal.throwIfAborted();
      yield* this.#readPages(options, cursor);
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (!signal.aborted) throw error;
    }
  }

  async *#readPages(
    { signal, budget, hints = [] }: ReadOptions,
    cursor: ListCursor | undefined,
  ): AsyncGenerator<Page> {
    const { entries, watched } = await this.#options.readList({
      watched: cursor?.watched ?? [],
      hints,
      signal,
    });
    signal.throwIfAborted();
    const list = fingerprintOf(entries);
    const given = cursor?.list === list ? cursor.given ?? entries.length : 0;
    const last = {
      next: { v: 1, list, ...(watched?.length && { watched }) },
      done: true,
      ...(hints.length > 0 && { settled: [...hints] }),
    };
    const pages = cutPages(entries.slice(given), budget);
    if (pages.length === 0) yield { records: [], ...last };
    let position = given;
    for (const [index, page] of pages.entries()) {
      signal.throwIfAborted();
      position += page.length;
      // What was watched is let go of only when all that came of it is stored.
      const next = {
        v: 1,
        list,
        given: position,
        ...(cursor?.watched && { watched: cursor.watched }),
      };
      const isLast = index === pages.length - 1;
      yield {
        ...partsOf(page),
        ...(isLast ? last : { next, done: false }),
      };
    }
  }
}
