import { groupBy } from '../rollups/groupBy';

/** The values of rows by a key, in the order of the rows. */
export function collectBy<Row, Key, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  valueOf: (row: Row) => Value,
): Map<Key, Value[]> {
  const groups = groupBy(rows, keyOf);
  return new Map(
    [...groups].map(([key, ofKey]) => [key, ofKey.map(valueOf)] as const),
  );
}
