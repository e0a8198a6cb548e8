import {
  type Page,
  type ReadOptions,
  recentWindowStart,
} from '@activity-insights/plugin-activity-node';
import { listPages } from './listPages';
import { mapAhead } from './mapAhead';
import { readHints } from './readHints';
import {
  addKnown,
  beginWalk,
  endWalk,
  isKnown,
  moveTail,
  startTail,
  type TailCursor,
} from './tailCursor';
import { givenOf, lookedUpAtOnce, type UpdatedRead } from './UpdatedRead';
import { toTimedList, type UpdatedRow } from './UpdatedResource';

/**
 * Reads what was changed since the last time, the oldest change first; before that, what hints name.
 *
 * @throws SourceError
 */
export async function* readTail<Row extends UpdatedRow>(
  read: UpdatedRead<Row>,
  stored: TailCursor | undefined,
  { horizon, hints = [] }: Pick<ReadOptions, 'horizon' | 'hints'>,
): AsyncGenerator<Page> {
  const { place, resource, writer, signal } = read;
  const now = place.now();
  let cursor = stored ?? startTail(recentWindowStart(now, horizon));
  const isUnread = (row: UpdatedRow) => !isKnown(cursor, row);
  const cut = (current?: TailCursor['current']): Page =>
    writer.take({ ...cursor, ...(current && { current }) }, { done: false });

  try {
    cursor = yield* readHints(read, cursor, hints);
    cursor = beginWalk(cursor, now);
    const start = { at: cursor.at, page: cursor.walk?.page };
    const list = listPages(place.site, toTimedList(resource), start, {
      sort: 'asc',
      signal,
    });
    for await (const { rows, malformed, next } of list) {
      yield* writer.addMalformed(malformed, cut);
      const wanted = rows.filter(isUnread);
      const lookedUp = mapAhead(wanted, lookedUpAtOnce, row =>
        resource.readRecords(row, signal),
      );
      for await (const [row, records] of lookedUp) {
        yield* writer.addAll(records, givenOf(cursor, row), given =>
          cut({ id: row.id, at: row.updated_at, given }),
        );
        cursor = addKnown(cursor, row, place.now());
        if (writer.isDue) yield cut();
      }
      const last = rows.at(-1)?.updated_at ?? cursor.at;
      cursor = moveTail(cursor, next ?? { at: Math.max(last, cursor.at) });
    }
  } catch (error) {
    // What was read before the failure is kept.
    if (!writer.isEmpty && !signal.aborted) yield cut();
    throw error;
  }
  cursor = endWalk(cursor);
  yield writer.take(cursor, { done: true, coveredFrom: cursor.from });
}
