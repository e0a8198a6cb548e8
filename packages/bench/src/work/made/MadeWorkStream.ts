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
import { componentOf } from './madeEntities';
import { makeItem } from './makeItem';
import { madeTypes, type MadeProject, type MadeWork } from './MadeWork';
import { readWorkWorld } from './WorkWorld';

/** No item has more records than that. */
const recordsPerItem = 6;

const cursorSchema = z.strictObject({
  v: z.literal(1),
  next: z.int().nonnegative(),
  moves: z.int().nonnegative(),
});

/** The items of a project, and then what has been moved of them since. */
export class MadeWorkStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'issues';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #folder: string;
  readonly #work: MadeWork;
  readonly #range: MadeProject;

  constructor(folder: string, work: MadeWork, range: MadeProject) {
    this.#folder = folder;
    this.#work = work;
    this.#range = range;
    this.project = {
      id: range.key,
      name: range.key,
      componentRefs: [componentOf(range.number)],
    };
  }

  async *read({ cursor, signal, budget }: ReadOptions): AsyncGenerator<Page> {
    const { now, moves } = readWorkWorld(this.#folder);
    const { from, to } = this.#range;
    let { next, moves: known } = positionOf(cursor, from);
    const perPage = Math.floor(budget.recordsPerPage / recordsPerItem);
    let done = false;
    while (!done && !signal.aborted) {
      const records: ActivityRecord[] = next === from ? listTypes() : [];
      const isAtEnd = next === to;
      const end = Math.min(next + perPage, to);
      for (; next < end; next += 1) {
        records.push(...makeItem(this.#work, next, now));
      }
      // What was moved has a page of its own: there may be no room left on that of the last items.
      if (isAtEnd) {
        for (const move of moves.slice(known, known + perPage)) {
          if (move.item < from || move.item >= to) continue;
          records.push(...makeItem(this.#work, move.item, now, move));
        }
        known = Math.min(known + perPage, moves.length);
      }
      done = next === to && known === moves.length;
      yield { records, next: { v: 1, next, moves: known }, done };
    }
  }
}

function listTypes(): ActivityRecord[] {
  return madeTypes.map((name, place) => ({
    kind: 'workItemType',
    id: `${place}`,
    name,
    level: 3 - place,
  }));
}

function positionOf(cursor: JsonObject | undefined, from: number) {
  if (cursor === undefined) return { next: from, moves: 0 };
  const { success, data } = cursorSchema.safeParse(cursor);
  if (success) return data;
  throw new SourceError('invalid-cursor', 'The cursor is not one of these');
}
