import type { ClassCount } from '../../reads/counts';
import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** How many events a selection has, by the value of their class bits. */
export async function countClasses(
  tx: Tx,
  selection: Selection,
): Promise<ClassCount[]> {
  const events = selectEvents(tx, ignoringOffsets(selection), {
    classes: allClassValues,
    columns: row => `${row.class} AS class`,
  });
  const rows = await readRows<Record<keyof ClassCount, number | string>>(tx, {
    text: `SELECT class, count(*) AS count FROM (${events.text}) AS x GROUP BY class`,
    bindings: events.bindings,
  });
  return rows.map(row => ({
    class: Number(row.class),
    count: Number(row.count),
  }));
}
