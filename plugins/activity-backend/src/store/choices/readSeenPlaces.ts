import type { SeenPlace } from '../../reads/pickChoices';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** Where the events of a selection are, of any class; read from an index alone. */
export async function readSeenPlaces(
  tx: Tx,
  selection: Selection,
): Promise<SeenPlace[]> {
  const events = selectEvents(tx, selection, {
    classes: allClassValues,
    columns: row =>
      `${row.unitSet} AS unit_set_id, ${row.branch} AS branch, ${row.account} AS account_id`,
    everySighting: true,
  });
  const rows = await readRows<{
    unit_set_id: number | null;
    branch: string | null;
    account_id: number | null;
    events: BigIntColumn;
  }>(tx, {
    text: `
      SELECT x.unit_set_id, x.branch, x.account_id, count(*) AS events
      FROM (${events.text}) AS x GROUP BY x.unit_set_id, x.branch, x.account_id`,
    bindings: events.bindings,
  });
  return rows.map(row => ({
    unitSetId: row.unit_set_id,
    branch: row.branch,
    accountId: row.account_id,
    events: Number(row.events),
  }));
}
