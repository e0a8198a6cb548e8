import { setTimeout as sleep } from 'node:timers/promises';
import {
  type MalformedRecord,
  type ReadDirection,
  SourceError,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import type { FoldedRecords } from './foldRecords';

const budget = { recordsPerPage: 120, bytesPerPage: 2_000_000 };
const { signal } = new AbortController();
/** After a failure. */
const restMs = 10;

/**
 * A stream that is read from what was stored with the page before: backwards, too, once it was read to its end, as a host does
 * it. After a failure it goes on from the last page.
 */
export class Reading {
  readonly stream: SourceStream;
  readonly malformed: MalformedRecord[] = [];
  readonly #cursors: Partial<Record<ReadDirection, JsonObject>> = {};
  readonly #ended = new Set<ReadDirection>();
  #turn = 0;

  constructor(stream: SourceStream) {
    this.stream = stream;
  }

  /**
   * Reads a few pages in one go.
   *
   * @returns whether it was read to its end in every direction
   */
  async readPages(stored: FoldedRecords, most: number): Promise<boolean> {
    const { directions } = this.stream;
    this.#turn += 1;
    const direction = this.#ended.has('tail')
      ? directions[this.#turn % directions.length]
      : 'tail';
    const cursor = this.#cursors[direction];
    let pages = 0;
    try {
      for await (const page of this.stream.read({
        cursor: cursor && JSON.parse(JSON.stringify(cursor)),
        direction,
        signal,
        budget,
      })) {
        stored.add(page);
        this.malformed.push(...(page.malformed ?? []));
        this.#cursors[direction] = page.next;
        if (page.done) this.#ended.add(direction);
        pages += 1;
        if (pages === most) break;
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      // Who fails fast, because others have failed, must let these come to an end.
      await sleep(restMs);
    }
    return directions.every(each => this.#ended.has(each));
  }

  /** From where it has come to, once more to the end. */
  async readToEnd(stored: FoldedRecords, most = Infinity): Promise<void> {
    this.#ended.clear();
    while (!(await this.readPages(stored, most)));
  }
}
