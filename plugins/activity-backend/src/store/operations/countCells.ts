import type { CellCount } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** Events by hour of the week, of all classes. */
export async function countCells(
  tx: Tx,
  selection: Selection,
): Promise<CellCount[]> {
  const events = selectEvents(tx, selection, {
    classes: allClassValues,
    columns: row => `${row.cell} AS cell, ${row.class} AS class`,
  });
  const rows = await readRows<Record<keyof CellCount, number | string>>(tx, {
    text: `SELECT cell, class, count(*) AS count FROM (${events.text}) AS x GROUP BY cell, class`,
    bindings: events.bindings,
  });
  return rows.map(row => ({
    cell: Number(row.cell),
    class: Number(row.class),
    count: Number(row.count),
  }));
}
