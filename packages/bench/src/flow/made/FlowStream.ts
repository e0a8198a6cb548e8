import {
  type ActivityRecord,
  type Page,
  type ReadDirection,
  type ReadOptions,
  SourceError,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { componentOf } from '../../work/made/madeEntities';
import type { FlowProject } from './MadeFlow';

/** What a stream has: first all that was made, one after the other, then what has happened to some of it since. */
export interface FlowContent {
  resource: string;
  /** Numbers, half-open. */
  range: { from: number; to: number };
  /** Comes before all else. */
  head: () => ActivityRecord[];
  make: (number: number) => ActivityRecord[];
  /** In order; there may be more of it with each read. */
  later: () => ActivityRecord[][];
}

const cursorSchema = z.strictObject({
  v: z.literal(1),
  next: z.int().nonnegative(),
  later: z.int().nonnegative(),
});

/** The work items, or the changes, of a project. */
export class FlowStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #content: FlowContent;

  constructor({ number, key }: FlowProject, content: FlowContent) {
    this.#content = content;
    this.resource = content.resource;
    this.project = { id: key, name: key, componentRefs: [componentOf(number)] };
  }

  async *read({ cursor, signal, budget }: ReadOptions): AsyncGenerator<Page> {
    const { range, head, make } = this.#content;
    let { next, later } = positionOf(cursor, range.from);
    let kept = next === range.from ? head() : [];
    const most = budget.recordsPerPage;
    for (; next < range.to; next += 1) {
      if (signal.aborted) return;
      const made = make(next);
      if (kept.length + made.length > most) {
        yield { records: kept, next: { v: 1, next, later }, done: false };
        kept = [];
      }
      kept.push(...made);
    }
    for (const records of this.#content.later().slice(later)) {
      if (kept.length + records.length > most) {
        yield { records: kept, next: { v: 1, next, later }, done: false };
        kept = [];
      }
      kept.push(...records);
      later += 1;
    }
    yield { records: kept, next: { v: 1, next, later }, done: true };
  }
}

function positionOf(cursor: JsonObject | undefined, from: number) {
  if (cursor === undefined) return { next: from, later: 0 };
  const { success, data } = cursorSchema.safeParse(cursor);
  if (success) return data;
  throw new SourceError('invalid-cursor', 'The cursor is not one of these');
}
