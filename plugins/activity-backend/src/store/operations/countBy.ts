import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { splitByRollup, sumRollup } from '../rollups/readRollup';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents, type EventColumns } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** By what events are counted. */
export interface Dimension {
  /** The value of an event, as SQL. */
  sql: (columns: EventColumns) => string;
  /** The value of all events in a bucket, whose local time is the bucket plus the offset. */
  ofBucket: (bucket: number, offset: number) => number;
}

/** How many events have a value of the dimension, in one value of the class bits. */
export interface DimensionCount {
  value: number;
  class: number;
  count: number;
}

/**
 * Counts the events of a selection, of all classes: by what was counted beforehand where that is exact, and by the events
 * themselves for the rest.
 */
export async function countBy(
  tx: Tx,
  selection: Selection,
  { sql, ofBucket }: Dimension,
): Promise<DimensionCount[]> {
  const { counted, rest } = await splitByRollup(tx, selection);
  const sums = new Map<number, Map<number, number>>();
  const add = (value: number, bits: number, count: number) => {
    const ofClass = sums.get(bits) ?? new Map<number, number>();
    sums.set(bits, ofClass);
    ofClass.set(value, (ofClass.get(value) ?? 0) + count);
  };
  if (counted) {
    await sumRollup(tx, counted, (bucket, offset, bits, count) =>
      add(ofBucket(bucket, offset), bits, count),
    );
  }
  if (rest) {
    const events = selectEvents(tx, rest, {
      classes: allClassValues,
      columns: row => `${sql(row)} AS value, ${row.class} AS class`,
    });
    const rows = await readRows<Record<keyof DimensionCount, number | string>>(
      tx,
      {
        text: `SELECT value, class, count(*) AS count FROM (${events.text}) AS x GROUP BY value, class`,
        bindings: events.bindings,
      },
    );
    for (const row of rows) {
      add(Number(row.value), Number(row.class), Number(row.count));
    }
  }
  return [...sums].flatMap(([bits, ofClass]) =>
    [...ofClass].map(([value, count]) => ({ value, class: bits, count })),
  );
}
