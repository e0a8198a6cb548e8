import {
  type Page,
  type ReadOptions,
  recentWindowStart,
} from '@activity-insights/plugin-activity-node';
import {
  type BackfillCursor,
  coveredByBackfill,
  isBackTo,
  startBackfill,
} from './backfillCursor';
import type { UpdatedRead } from './UpdatedRead';
import type { UpdatedRow } from './UpdatedResource';
import { walkBackwards } from './walkBackwards';

/**
 * Reads what was changed before the recent window, the latest change first, back to the horizon; and beyond it what is
 * wanted however old it is, such as issues that are still open.
 *
 * @throws SourceError
 */
export async function* readBackfill<Row extends UpdatedRow>(
  read: UpdatedRead<Row>,
  stored: BackfillCursor | undefined,
  { horizon }: Pick<ReadOptions, 'horizon'>,
): AsyncGenerator<Page> {
  const { place, resource, writer } = read;
  const { ask, askUnfinished } = resource;
  const take = (cursor: Omit<BackfillCursor, 'v'>, done: boolean): Page =>
    writer.take(
      { v: 1, ...cursor },
      { done, coveredFrom: coveredByBackfill(cursor) },
    );

  let cursor: Omit<BackfillCursor, 'v'> =
    stored ?? startBackfill(recentWindowStart(place.now(), horizon));
  if (!isBackTo(cursor, horizon)) {
    const { end: _, older: __, ...start } = cursor;
    cursor = yield* walkBackwards(read, start, {
      ask,
      horizon,
      take: position => take(position, false),
    });
  }
  const { end, older } = cursor;
  const isWhole = end === 'beginning' || older?.end === 'beginning';
  if (askUnfinished && typeof end === 'number' && !isWhole) {
    const found = yield* walkBackwards(read, older ?? startBackfill(end), {
      ask: askUnfinished,
      horizon: undefined,
      take: position => take({ ...cursor, older: position }, false),
    });
    cursor = { ...cursor, older: found };
  }
  yield take(cursor, true);
}
