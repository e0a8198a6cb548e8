import type { DayCount } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** Events by local day, of all classes. Days without events are not among them. */
export async function countDays(
  tx: Tx,
  selection: Selection,
): Promise<DayCount[]> {
  const events = selectEvents(tx, selection, {
    classes: allClassValues,
    columns: row => `${row.day} AS day, ${row.class} AS class`,
  });
  const rows = await readRows<Record<keyof DayCount, number | string>>(tx, {
    text: `SELECT day, class, count(*) AS count FROM (${events.text}) AS x GROUP BY day, class`,
    bindings: events.bindings,
  });
  return rows.map(row => ({
    day: Number(row.day),
    class: Number(row.class),
    count: Number(row.count),
  }));
}
