import type { Page } from '@activity-insights/plugin-activity-node';
import { mapAhead } from './mapAhead';
import { addKnown, type TailCursor } from './tailCursor';
import { lookedUpAtOnce, type UpdatedRead } from './UpdatedRead';
import type { UpdatedRow } from './UpdatedResource';

/** Hints are looked up in portions, so that what the first ones led to is not held for long. */
const hintsAtOnce = 100;

/**
 * Reads what hints name, wherever it lies in time.
 *
 * @returns the position, which has not moved, but knows what was read
 * @throws SourceError
 */
export async function* readHints<Row extends UpdatedRow>(
  { place, resource, writer, signal }: UpdatedRead<Row>,
  start: TailCursor,
  hints: readonly string[],
): AsyncGenerator<Page, TailCursor> {
  let cursor = start;
  const cut = () => writer.take(cursor, { done: false });
  for (let from = 0; from < hints.length; from += hintsAtOnce) {
    const keys = hints.slice(from, from + hintsAtOnce);
    const found = await resource.find(keys, signal);
    const lookedUp = mapAhead(found, lookedUpAtOnce, async hinted =>
      'row' in hinted
        ? resource.readRecords(hinted.row, signal)
        : hinted.records,
    );
    for await (const [hinted, records] of lookedUp) {
      yield* writer.addAll(records, 0, cut);
      if ('row' in hinted) {
        cursor = addKnown(cursor, hinted.row, place.now());
      }
      writer.settle(hinted.key);
      if (writer.isDue) yield cut();
    }
  }
  return cursor;
}
