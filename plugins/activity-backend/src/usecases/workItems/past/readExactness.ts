import { describeExactness } from '../../../past/describeExactness';
import type { Exactly } from '../../../past/Exactly';
import { shownFields } from '../../../past/shownFields';
import type { Tx } from '../../../store/Database';
import { readFirstReads } from '../../../store/past/readFirstReads';
import { readGuesses } from '../../../store/past/readPastFields';

/**
 * From when on the past of some work items is exact, and why not from earlier.
 *
 * @param fields - whose past is meant
 */
export async function readExactness(
  tx: Tx,
  itemIds: Iterable<number>,
  fields: readonly string[] = shownFields,
): Promise<Exactly> {
  const ids = [...itemIds];
  return describeExactness(
    await readGuesses(tx, ids, fields),
    await readFirstReads(tx, ids),
  );
}
