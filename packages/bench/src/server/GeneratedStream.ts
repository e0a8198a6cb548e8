import {
  type EventRecord,
  SourceError,
  type Page,
  type ReadDirection,
  type ReadOptions,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { projectUrl, repositoryOf } from '../organisation/projectPlaces';
import type { StreamPlan } from '../organisation/StreamPlan';
import type { RecordMaker } from '../records/RecordMaker';
import { recordsOf } from '../world/arrive';
import { readWorld } from '../world/World';

const cursorSchema = z.strictObject({
  version: z.literal(1),
  next: z.int().nonnegative(),
});

/** A stream whose pages are made when they are read. It ends where the world's file says so when a read begins. */
export class GeneratedStream implements SourceStream<EventRecord> {
  readonly project: SourceProject;
  readonly resource: string;
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #folder: string;
  readonly #plan: StreamPlan;
  readonly #maker: RecordMaker;

  constructor(folder: string, plan: StreamPlan, maker: RecordMaker) {
    this.project = describeProject(plan);
    this.resource = plan.resource;
    this.#folder = folder;
    this.#plan = plan;
    this.#maker = maker;
  }

  async *read({
    cursor,
    signal,
    budget,
  }: ReadOptions): AsyncGenerator<Page<EventRecord>> {
    const count = recordsOf(readWorld(this.#folder), this.#plan);
    let next = startOf(cursor);
    let done = false;
    while (!done && !signal.aborted) {
      const end = Math.min(next + budget.recordsPerPage, count);
      const records = this.#maker.page(this.#plan, next, end);
      next = Math.max(next, end);
      done = next === count;
      yield { records, next: { version: 1, next }, done };
    }
  }
}

function startOf(cursor: JsonObject | undefined): number {
  if (cursor === undefined) return 0;
  const parsed = cursorSchema.safeParse(cursor);
  if (parsed.success) return parsed.data.next;
  throw new SourceError('invalid-cursor', 'The cursor is not one of these');
}

/** Repositories are found by the place that the catalog names, projects of Jira by what the configuration would say. */
function describeProject(plan: StreamPlan): SourceProject {
  const { source, projectId, component } = plan;
  const named = { id: projectId, name: projectId, url: projectUrl(plan) };
  return source === 'jira'
    ? { ...named, componentRefs: [`component:default/component-${component}`] }
    : { ...named, locators: [repositoryOf(component)] };
}
