import type { SeenPlace } from '../../reads/pickChoices';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { countSeen } from './countSeen';

/**
 * Where the events of a selection are, of any class; read from an index alone.
 *
 * @param byAccount - whether it is told apart whose they are: there are many times as many places then
 */
export async function readSeenPlaces(
  tx: Tx,
  selection: Selection,
  byAccount: boolean,
): Promise<SeenPlace[]> {
  const rows = await readRows<{
    unit_set_id: number | null;
    branch: string | null;
    account_id?: number | null;
    events: BigIntColumn;
  }>(
    tx,
    countSeen(tx, selection, {
      unit_set_id: row => row.unitSet,
      branch: row => row.branch,
      ...(byAccount && { account_id: row => row.account }),
    }),
  );
  return rows.map(row => ({
    unitSetId: row.unit_set_id,
    branch: row.branch,
    accountId: row.account_id ?? null,
    events: Number(row.events),
  }));
}
