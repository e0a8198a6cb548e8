import { toUpperKey } from '../../records/state/workItemDraft';
import { parseWorkItemDetails } from '../../records/state/workItemDetails';
import { isSqlite, type Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** Names a work item at one instance of a source, by a key that it has or had. */
export interface WorkItemAddress {
  source: string;
  instance: string;
  key: string;
}

interface Candidate {
  id: BigIntColumn;
  key: string;
  details: string;
  removed_at: BigIntColumn | null;
}

/**
 * The number of the work item that has or had a key, capitals or not. If there are several, one that is there comes before what is
 * removed, and who has the key before who had it.
 *
 * @returns undefined if there never was one
 */
export async function findWorkItem(
  tx: Tx,
  address: WorkItemAddress,
): Promise<number | undefined> {
  return (
    best(await findPresent(tx, address), address.key) ??
    best(await findRemoved(tx, address), address.key)
  );
}

async function findPresent(
  tx: Tx,
  { source, instance, key }: WorkItemAddress,
): Promise<Candidate[]> {
  return readRows<Candidate>(tx, {
    text: `
      SELECT w.id, w.key, w.details, w.removed_at
      FROM work_item_values AS v
      CROSS JOIN work_items AS w
      CROSS JOIN instances AS i
      WHERE v.field = 'key' AND v.value = ? AND w.id = v.work_item_id AND w.removed_at IS NULL
        AND i.id = w.instance_id AND i.source = ? AND i.instance = ?`,
    bindings: [toUpperKey(key), source, instance],
  });
}

/** What is removed is not found by its keys any more. There is little of it, so it is looked through. */
async function findRemoved(
  tx: Tx,
  { source, instance, key }: WorkItemAddress,
): Promise<Candidate[]> {
  const find = isSqlite(tx) ? 'instr' : 'strpos';
  return readRows<Candidate>(tx, {
    text: `
      SELECT w.id, w.key, w.details, w.removed_at
      FROM work_items AS w
      CROSS JOIN instances AS i
      WHERE w.removed_at IS NOT NULL AND i.id = w.instance_id AND i.source = ? AND i.instance = ?
        AND (upper(w.key) = upper(?) OR ${find}(upper(w.details), upper(?)) > 0)`,
    bindings: [source, instance, key, key],
  });
}

function best(
  candidates: readonly Candidate[],
  key: string,
): number | undefined {
  const ranked = candidates.flatMap(row => {
    const rank = rankOf(row, toUpperKey(key));
    return rank === undefined ? [] : [{ row, rank }];
  });
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(b.row.removed_at) - Number(a.row.removed_at) ||
      Number(a.row.id) - Number(b.row.id),
  );
  return ranked.length === 0 ? undefined : Number(ranked[0].row.id);
}

/** The smaller the better; undefined if the key never was its own. */
function rankOf(row: Candidate, upper: string): number | undefined {
  if (toUpperKey(row.key) === upper) return 0;
  const { earlierKeys } = parseWorkItemDetails(row.details);
  return earlierKeys.some(key => toUpperKey(key) === upper) ? 1 : undefined;
}
