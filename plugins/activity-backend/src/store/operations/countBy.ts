import type { ValueCount } from '../../reads/counts';
import { ValueSums } from '../../reads/ValueSums';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import type { BucketRange } from '../../rollups/readyRanges';
import { readReadyRanges } from '../rollups/readReadyRanges';
import { splitByRollup } from '../rollups/splitByRollup';
import { sumRollup } from '../rollups/sumRollup';
import { classKeySql, readClassKey } from '../scopedEvents/classKey';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';
import type { Dimension } from './dimensions';

/**
 * Counts the events of a selection, of all classes: by what was counted beforehand where that is exact, and by the events
 * themselves for the rest. Values without events are not among the counts.
 *
 * @param ready - of the selection, if it is known already
 */
export async function countBy(
  tx: Tx,
  selection: Selection,
  { sql, ofBucket }: Dimension,
  ready?: readonly BucketRange[],
): Promise<ValueCount[]> {
  const { counted, rest } = splitByRollup(
    selection,
    ready ?? (await readReadyRanges(tx, selection)),
  );
  const sums = new ValueSums();
  if (counted) {
    await sumRollup(tx, counted, (bucket, offset, bits, count) =>
      sums.add(ofBucket(bucket, offset), bits, count),
    );
  }
  if (rest) {
    const events = selectEvents(tx, rest, {
      classes: allClassValues,
      columns: row => `${classKeySql(sql(row), row.class)} AS key`,
    });
    const rows = await readRows<Record<'key' | 'count', number | string>>(tx, {
      text: `SELECT key, count(*) AS count FROM (${events.text}) AS x GROUP BY key`,
      bindings: events.bindings,
    });
    for (const row of rows) {
      const { value, class: bits } = readClassKey(Number(row.key));
      sums.add(value, bits, Number(row.count));
    }
  }
  return sums.counts();
}
