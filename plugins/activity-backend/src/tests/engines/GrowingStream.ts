import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventRecord,
  type Page,
  type ReadDirection,
  type ReadOptions,
  SourceError,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { EngineSettings } from './EngineSettings';

const cursorSchema = z.strictObject({
  v: z.literal(1),
  /** Pages that were read. */
  page: z.number().int().nonnegative(),
});

/** How long a page takes to come, in milliseconds, at most. */
const longestPageMs = 20;

const minute = 60_000;
const people = 50;

/**
 * A stream that gets another page every now and then. What is on which page follows from the seed, the number of the stream
 * and that of the page alone, and when it comes up from the clock, so that every process sees the same.
 */
export class GrowingStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'commits';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #number: number;
  readonly #settings: EngineSettings;

  constructor(number: number, settings: EngineSettings) {
    this.project = { id: `p${number}`, name: `Project ${number}` };
    this.#number = number;
    this.#settings = settings;
  }

  async *read({ cursor, signal }: ReadOptions): AsyncGenerator<Page> {
    const parsed = cursorSchema.safeParse(cursor ?? { v: 1, page: 0 });
    if (!parsed.success) {
      throw new SourceError('invalid-cursor', 'The cursor is not one of these');
    }
    for (let { page } = parsed.data; ; page += 1) {
      await sleep(Math.random() * longestPageMs);
      if (signal.aborted) return;
      const pages = this.#pagesSoFar();
      if (page >= pages) {
        yield { records: [], next: { v: 1, page }, done: true };
        return;
      }
      const done = page + 1 >= pages;
      yield {
        records: this.#records(page),
        next: { v: 1, page: page + 1 },
        done,
      };
      if (done) return;
    }
  }

  /** Streams get their pages one after the other, not all at once. */
  #pagesSoFar(): number {
    const { startAt, until, pageEveryMs } = this.#settings;
    const now = Math.min(Date.now(), until);
    const phaseMs = (this.#number * 617) % pageEveryMs;
    return Math.max(0, Math.floor((now - startAt - phaseMs) / pageEveryMs) + 1);
  }

  #records(page: number): EventRecord[] {
    const { seed } = this.#settings;
    const count = 1 + ((this.#number * 7 + page * 13 + seed * 31) % 5);
    return Array.from({ length: count }, (_, index) =>
      this.#record(page, index),
    );
  }

  #record(page: number, index: number): EventRecord {
    const { seed, startAt } = this.#settings;
    const numbers = [seed, this.#number, page, index];
    const sha = numbers.map(it => it.toString(16).padStart(10, '0')).join('');
    const person = (this.#number + page + index) % people;
    const email = `person${person}@mail.example`;
    const occurredAt =
      startAt - ((this.#number * 37 + page * 5 + index) % 40_000) * minute;
    return {
      kind: 'event',
      type: 'commit',
      key: sha,
      occurredAt,
      offsetMinutes: 60,
      actor: { identity: 'email', id: email, name: `Person ${person}`, email },
      title: `Change ${this.#number}.${page}.${index}`,
      branch: { name: 'main', order: 0 },
      commit: {
        sha,
        parents: [],
        rawAuthorEmail: email,
        rawAuthorName: `Person ${person}`,
        committedAt: occurredAt,
      },
    };
  }
}
