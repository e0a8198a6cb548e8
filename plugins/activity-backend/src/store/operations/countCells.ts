import type { CellCount } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import { cellOfBucket } from '../../time/hourOfWeek';
import type { Tx } from '../Database';
import { countBy } from './countBy';

/** Events by hour of the week, of all classes. */
export async function countCells(
  tx: Tx,
  selection: Selection,
): Promise<CellCount[]> {
  const counts = await countBy(tx, selection, {
    sql: row => row.cell,
    ofBucket: (bucket, offset) => cellOfBucket(bucket + offset),
  });
  return counts.map(({ value, ...count }) => ({ cell: value, ...count }));
}
