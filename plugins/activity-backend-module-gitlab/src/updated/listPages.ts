import {
  type MalformedRecord,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import type { AskGitlab } from '../transport/GitlabApi';
import type { GitlabPage, GitlabSite } from '../transport/GitlabSite';

/** Which part of a list is asked for, and in which direction. Both ends may be included or not: servers differ. */
export interface TimeWindow {
  sort: 'asc' | 'desc';
  /** Instants as ISO text. */
  after?: string;
  before?: string;
}

/** A list that is in the order of some instant, such as when things were changed. */
export interface TimedList<Row> {
  /** What is listed, such as `pipelines`; the name of the stream, too. */
  name: string;
  schema: z.ZodType<Row>;
  ask(window: TimeWindow): AskGitlab;
  /** The instant by which it is ordered, UTC epoch milliseconds. */
  stampOf(row: Row): number;
}

/** From where on a list is read. */
export interface ListPlace {
  /** The instant from which it is asked for, UTC epoch milliseconds. */
  at: number;
  /** A later page of that question, if there is more of that instant than a page holds. */
  page?: string;
}

/** One answer. */
export interface ListedPage<Row> {
  /** In order of time, then of the id. Some may have come with an earlier page. */
  rows: Row[];
  malformed: MalformedRecord[];
  /** Where the list goes on; missing at its end. */
  next?: ListPlace;
}

export interface ListOptions {
  sort: 'asc' | 'desc';
  signal: AbortSignal;
}

/**
 * Reads a list in order of time. Numbered pages would move while they are read, because what is changed or deleted leaves
 * its place: so the list is asked for anew from the last instant seen. Only within one instant are pages turned.
 *
 * @throws SourceError as `GitlabSite.readPage` does, and `unreadable` if the list leads back to itself
 */
export async function* listPages<Row extends { id: number }>(
  site: GitlabSite,
  { name, schema, ask, stampOf }: TimedList<Row>,
  start: ListPlace,
  { sort, signal }: ListOptions,
): AsyncGenerator<ListedPage<Row>> {
  const direction = sort === 'asc' ? 1 : -1;
  let place: ListPlace | undefined = start;
  while (place) {
    const at: number = place.at;
    const page: string | undefined = place.page;
    const answer: GitlabPage<Row> = await site.readPage(
      schema,
      ask(windowFrom(at, sort)),
      { signal, at: page },
    );
    // What was read before is of no interest, whether or not the server knows what was asked for.
    const rows = answer.rows
      .filter(row => (stampOf(row) - at) * direction >= 0)
      .sort((a, b) => (stampOf(a) - stampOf(b) || a.id - b.id) * direction);
    if (answer.next !== undefined && answer.next === page) {
      throw new SourceError(
        'unreadable',
        `The list of ${name} of gitlab "${site.instance}" leads back to itself`,
      );
    }
    const lastRow = rows.at(-1);
    const last: number = lastRow ? stampOf(lastRow) : at;
    const hasMoved: boolean = (last - at) * direction > 0;
    place = undefined;
    if (answer.next !== undefined) {
      place = hasMoved ? { at: last } : { at, page: answer.next };
    }
    yield { rows, malformed: answer.malformed, ...(place && { next: place }) };
  }
}

/** A millisecond more than is wanted: whether the instant itself is included is told by no server. */
function windowFrom(at: number, sort: 'asc' | 'desc'): TimeWindow {
  return sort === 'asc'
    ? { sort, after: new Date(at - 1).toISOString() }
    : { sort, before: new Date(at + 1).toISOString() };
}
