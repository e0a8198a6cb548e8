import type { DayCount } from '../../reads/counts';
import { dayOfBucket } from '../../rollups/months';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { countBy } from './countBy';

/** Events by local day, of all classes. Days without events are not among them. */
export async function countDays(
  tx: Tx,
  selection: Selection,
): Promise<DayCount[]> {
  const counts = await countBy(tx, selection, {
    sql: row => row.day,
    ofBucket: (bucket, offset) => dayOfBucket(bucket + offset),
  });
  return counts.map(({ value, ...count }) => ({ day: value, ...count }));
}
