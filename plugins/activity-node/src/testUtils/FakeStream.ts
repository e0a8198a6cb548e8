import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { ActivityRecord } from '../records';
import type {
  Page,
  ReadDirection,
  ReadOptions,
  SourceProject,
  SourceStream,
} from '../source';
import { SourceError } from '../SourceError';
import { coveredAfter, endOfHistory } from './coveredAfter';
import { cutPage, type FakePage } from './cutPage';
import { Gate } from './Gate';

const cursorSchema = z.strictObject({
  v: z.literal(1),
  /** Pages that were read to their end. */
  page: z.number().int().nonnegative(),
  /** Records of the page after those that were read. */
  record: z.number().int().nonnegative(),
});

/** @public */
export interface FakeStreamOptions {
  project?: Partial<SourceProject>;
  resource?: string;
  /** What the `tail` direction gives, in this order. */
  pages?: FakePage[];
  /** What the `backfill` direction gives, newest first; without it, the stream has no such direction. */
  backfillPages?: FakePage[];
  /** What it finds when it looks at what a hint names, by key; nothing for others. */
  hinted?: Record<string, ActivityRecord[]>;
  /** Whether it takes no notice of hints. */
  ignoresHints?: boolean;
}

/**
 * A stream in memory whose pages, failures and delays a test decides. Its cursor counts what was read, so a stream that
 * was read to its end gives one empty page, and what is added later with `addPage` is new.
 *
 * @public
 */
export class FakeStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[];
  /** Every call of `read` so far, oldest first. */
  readonly reads: Array<{
    cursor: JsonObject | undefined;
    direction: ReadDirection;
    horizon: number | undefined;
    hints: readonly string[] | undefined;
  }> = [];
  /** How many generators have started and not ended. */
  openReads = 0;

  readonly #pages: Record<ReadDirection, FakePage[]>;
  readonly #failures = new Map<string, { error: Error; times: number }>();
  readonly #gates = new Map<string, Gate>();
  readonly #hinted: Record<string, ActivityRecord[]>;
  readonly #ignoresHints: boolean;

  constructor(options: FakeStreamOptions = {}) {
    this.project = { id: 'fake', name: 'fake', ...options.project };
    this.resource = options.resource ?? 'commits';
    this.directions = options.backfillPages ? ['tail', 'backfill'] : ['tail'];
    this.#pages = {
      tail: [...(options.pages ?? [])],
      backfill: [...(options.backfillPages ?? [])],
    };
    this.#hinted = options.hinted ?? {};
    this.#ignoresHints = options.ignoresHints ?? false;
  }

  addPage(page: FakePage, direction: ReadDirection = 'tail'): void {
    this.#pages[direction].push(page);
  }

  /** Replaces the history: what a reload finds from now on. */
  setPages(pages: FakePage[], direction: ReadDirection = 'tail'): void {
    this.#pages[direction] = [...pages];
  }

  /**
   * Lets a read fail instead of giving a page.
   *
   * @param page - counted from 0; a page cut by the budget fails at each of its parts
   * @param times - how often, before it succeeds again; default once
   */
  failAt(
    page: number,
    error: Error,
    times = 1,
    direction: ReadDirection = 'tail',
  ): void {
    this.#failures.set(`${direction}:${page}`, { error, times });
  }

  /**
   * Holds a read before a page, or before it looks at hints, once, until the gate is opened or the read is aborted.
   *
   * @param page - counted from 0
   * @param options - `deaf`: not even an abort moves it, like a source that hangs
   */
  holdAt(
    page: number,
    options: { deaf?: boolean; direction?: ReadDirection } = {},
  ): Gate {
    const gate = new Gate(options.deaf ?? false);
    this.#gates.set(`${options.direction ?? 'tail'}:${page}`, gate);
    return gate;
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { direction, signal, budget } = options;
    const { cursor, horizon, hints } = options;
    this.reads.push({ cursor, direction, horizon, hints });
    let position = parseCursor(cursor);
    this.openReads += 1;
    try {
      if (hints && !this.#ignoresHints) {
        await this.#passGate(direction, position.page, signal);
        if (signal.aborted) {
          return;
        }
        yield this.#lookAt(hints, position);
      }
      for (;;) {
        const end = this.#endOf(direction, horizon);
        const page =
          position.page < end ? this.#pages[direction][position.page] : {};
        await this.#passGate(direction, position.page, signal);
        if (signal.aborted) {
          return;
        }
        this.#failIfTold(direction, position.page);
        const cut = cutPage(page, position.record, budget);
        if (position.page < end) {
          position = cut.complete
            ? { v: 1, page: position.page + 1, record: 0 }
            : { ...position, record: cut.endRecord };
        }
        const done = position.page >= end;
        yield {
          ...this.#coverage(direction, position.page, done),
          ...cut.content,
          next: { ...position },
          done,
        };
        if (done) {
          return;
        }
      }
    } finally {
      this.openReads -= 1;
    }
  }

  #lookAt(hints: readonly string[], position: JsonObject): Page {
    return {
      records: hints.flatMap(key => this.#hinted[key] ?? []),
      settled: [...hints],
      next: { ...position },
      done: false,
    };
  }

  /** The number of pages that are wanted: a backfill ends before the first of which all records are too old. */
  #endOf(direction: ReadDirection, horizon: number | undefined): number {
    const pages = this.#pages[direction];
    return direction === 'tail' ? pages.length : endOfHistory(pages, horizon);
  }

  #coverage(
    direction: ReadDirection,
    pagesRead: number,
    done: boolean,
  ): Pick<Page, 'coveredFrom'> {
    if (direction === 'tail' && (!done || this.directions.length === 1)) {
      return {};
    }
    const read = direction === 'tail' ? 0 : pagesRead;
    return { coveredFrom: coveredAfter(this.#pages.backfill.slice(read)) };
  }

  async #passGate(direction: ReadDirection, page: number, signal: AbortSignal) {
    const key = `${direction}:${page}`;
    const gate = this.#gates.get(key);
    if (gate) {
      this.#gates.delete(key);
      await gate.pass(signal);
    }
  }

  #failIfTold(direction: ReadDirection, page: number) {
    const failure = this.#failures.get(`${direction}:${page}`);
    if (failure && failure.times > 0) {
      failure.times -= 1;
      throw failure.error;
    }
  }
}

function parseCursor(cursor: JsonObject | undefined) {
  if (cursor === undefined) {
    return { v: 1 as const, page: 0, record: 0 };
  }
  const parsed = cursorSchema.safeParse(cursor);
  if (!parsed.success) {
    throw new SourceError(
      'invalid-cursor',
      'The cursor of the fake stream cannot be read',
    );
  }
  return parsed.data;
}

/** @public */
export function createFakeStream(options: FakeStreamOptions = {}): FakeStream {
  return new FakeStream(options);
}
