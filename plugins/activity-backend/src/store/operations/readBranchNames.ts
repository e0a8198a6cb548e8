import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** The branches that the events of a selection are attributed to. */
export async function readBranchNames(
  tx: Tx,
  selection: Selection,
): Promise<string[]> {
  const events = selectEvents(tx, ignoringOffsets(selection), {
    classes: allClassValues,
    columns: () => 'e.branch AS branch',
    joinsEvent: true,
  });
  const rows = await readRows<{ branch: string }>(tx, {
    text: `SELECT DISTINCT branch FROM (${events.text}) AS x WHERE branch IS NOT NULL`,
    bindings: events.bindings,
  });
  return rows.map(row => row.branch);
}
