import type { ClassCount } from '../../reads/counts';
import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { countBy } from './countBy';

/** How many events a selection has, by the value of their class bits. */
export async function countClasses(
  tx: Tx,
  selection: Selection,
): Promise<ClassCount[]> {
  const counts = await countBy(tx, ignoringOffsets(selection), {
    sql: () => '0',
    ofBucket: () => 0,
  });
  return counts.map(({ value: _, ...count }) => count);
}
