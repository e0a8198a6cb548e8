import type { Page } from '@activity-insights/plugin-activity-node';
import {
  type BackfillCursor,
  type BackfillPosition,
  passBackfill,
} from './backfillCursor';
import { listPages } from './listPages';
import { mapAhead } from './mapAhead';
import { givenOf, lookedUpAtOnce, type UpdatedRead } from './UpdatedRead';
import {
  toTimedList,
  type UpdatedResource,
  type UpdatedRow,
} from './UpdatedResource';

/** Where a walk has come to, and where it ended. */
export type BackfillWalk = BackfillPosition &
  Required<Pick<BackfillCursor, 'end'>>;

/**
 * Reads a list from a position backwards, the latest change first. What is changed meanwhile leaves the list, and is found by
 * reading forward.
 *
 * @param options - `ask` for the list; `horizon`: what was changed before is not wanted; `take` makes a page of what was
 *   gathered, with a position
 * @returns where it ended
 * @throws SourceError
 */
export async function* walkBackwards<Row extends UpdatedRow>(
  { place, resource, writer, signal }: UpdatedRead<Row>,
  start: BackfillPosition,
  options: {
    ask: UpdatedResource<Row>['ask'];
    horizon: number | undefined;
    take: (position: BackfillPosition) => Page;
  },
): AsyncGenerator<Page, BackfillWalk> {
  const { ask, horizon, take } = options;
  let position = start;
  const cut = (current?: BackfillPosition['current']) =>
    take({ ...position, ...(current && { current }) });
  const isUnread = ({ id, updated_at: at }: UpdatedRow) =>
    at !== position.at || !position.ids.includes(id);
  const list = listPages(
    place.site,
    { ...toTimedList(resource), ask },
    { at: start.at, page: start.page },
    { sort: 'desc', signal },
  );
  try {
    for await (const { rows, malformed, next } of list) {
      yield* writer.addMalformed(malformed, cut);
      const unread = rows.filter(isUnread);
      const wanted = unread.filter(
        ({ updated_at: at }) => horizon === undefined || at >= horizon,
      );
      const lookedUp = mapAhead(wanted, lookedUpAtOnce, row =>
        resource.readRecords(row, signal),
      );
      for await (const [row, records] of lookedUp) {
        yield* writer.addAll(records, givenOf(position, row), given =>
          cut({ id: row.id, at: row.updated_at, given }),
        );
        position = passBackfill(position, row);
        if (writer.isDue) yield cut();
      }
      if (wanted.length < unread.length) {
        return { ...position, end: unread[wanted.length].updated_at };
      }
      if (next) position = { ...position, ...next };
    }
  } catch (error) {
    // What was read before the failure is kept.
    if (!writer.isEmpty && !signal.aborted) yield cut();
    throw error;
  }
  return { ...position, end: 'beginning' };
}
