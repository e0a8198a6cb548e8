import {
  type Page,
  parseStoredCursor,
  type Presence,
  type ReadDirection,
  type ReadOptions,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { blameJql } from '../search/blameJql';
import { allOf, inProject } from '../search/jql';
import { RestartLimit } from '../search/RestartLimit';
import { searchIssues } from '../search/searchIssues';
import { searchPositionSchema } from '../search/SearchPosition';
import type { JiraSite } from '../transport/JiraSite';

/** How often all ids are walked, in milliseconds; a little less than a day, so that it does not wander through the hours. */
const restMs = 23 * 60 * 60_000;

/** How long after the first harvest has begun it is walked for the first time, in milliseconds: before, nothing is stored. */
const firstMs = 60 * 60_000;

/** Ids on a page: small enough to be one statement. */
const idsPerPage = 500;

const cursorSchema = z.union([
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('census'),
    /** When the last walk began, by the clock of the site, UTC epoch milliseconds. */
    walkedAt: z.number().int(),
  }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('census'),
    startedAt: z.number().int(),
    /** The page that is to be told next; none for the first. */
    page: searchPositionSchema.optional(),
  }),
]);
type CensusCursor = z.output<typeof cursorSchema>;

/**
 * Which issues a project shows, every night: what was deleted, moved to where nobody reads, or hidden from the account leaves
 * no trace in what is listed.
 */
export class CensusStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'census';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #site: JiraSite;
  readonly #configured: string | undefined;
  readonly #jql: string;

  /** @param jql - which issues of the project are harvested, as configured; undefined: all */
  constructor(project: SourceProject, site: JiraSite, jql: string | undefined) {
    this.project = project;
    this.#site = site;
    this.#configured = jql;
    this.#jql = allOf(inProject(project.id), jql);
  }

  async *read({ cursor, signal }: ReadOptions): AsyncGenerator<Page> {
    const position = this.#parse(cursor);
    try {
      signal.throwIfAborted();
      yield* this.#walk(position, signal);
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (!signal.aborted) throw blameJql(error, this.#site, this.#configured);
    }
  }

  async *#walk(
    cursor: CensusCursor | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<Page> {
    const now = await this.#site.now(signal);
    const position = cursor ?? beginning(now);
    const isUnderWay = 'startedAt' in position;
    if (!isUnderWay && now - position.walkedAt < restMs) {
      yield { records: [], next: position, done: true };
      return;
    }
    const startedAt = isUnderWay ? position.startedAt : now;
    let page = isUnderWay ? position.page : undefined;
    const restarts = new RestartLimit(this.#site.id);
    for (let done = false; !done; ) {
      const query = { jql: this.#jql, withUpdated: false };
      const found = await searchIssues(this.#site, query, page, signal);
      restarts.check(found);
      const ids = found.rows.map(({ id }) => id);
      for (let from = 0; from < ids.length; from += idsPerPage) {
        const isRest = from + idsPerPage >= ids.length;
        // Rows move, so a page that was told in part is told again from its beginning.
        const nextPage = isRest ? found.next ?? page : page;
        yield {
          records: [],
          present: presenceOf(ids.slice(from, from + idsPerPage)),
          next: {
            v: 1,
            kind: 'census',
            startedAt,
            ...(nextPage && { page: nextPage }),
          } satisfies CensusCursor,
          done: false,
        };
      }
      done = found.next === undefined;
      page = found.next;
    }
    yield {
      records: [],
      // Nothing is told by it if the project is empty, but that it is.
      present: presenceOf([]),
      next: {
        v: 1,
        kind: 'census',
        walkedAt: startedAt,
      } satisfies CensusCursor,
      done: true,
    };
  }

  #parse(cursor: JsonObject | undefined): CensusCursor | undefined {
    const what = `the census of project ${this.project.id} of jira "${
      this.#site.id
    }"`;
    return parseStoredCursor(cursorSchema, cursor, what);
  }
}

/** As if they had been walked so long ago that the first walk is soon. */
function beginning(now: number) {
  return {
    v: 1,
    kind: 'census',
    walkedAt: now - restMs + firstMs,
  } satisfies CensusCursor;
}

function presenceOf(ids: string[]): Presence {
  return { resource: 'issues', of: 'workItem', ids };
}
