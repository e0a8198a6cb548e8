import type { Tx } from '../../Database';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyRows } from '../../workItemReads/readManyRows';

/** What is shown of a work item beside how it has flowed. */
export interface FlowItemRow {
  id: number;
  source: string;
  instance: string;
  /** Its name; null if the item lives in none. */
  project: string | null;
  title: string;
  url: string | null;
  status: string;
}

/** Reads what lists show of work items, by number. Whom they are assigned to is not read at all. */
export async function readFlowItemRows(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, FlowItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readManyRows<FlowItemRow>(tx, {
    sets: [numberSet(tx, 'asked', ids)],
    columns: {
      id: 'w.id',
      source: 'i.source',
      instance: 'i.instance',
      project: 'p.name',
      title: 'w.summary',
      url: 'w.url',
      status: 'w.status_name',
    },
    // On SQLite the order of joins is kept.
    from: `
      FROM asked
      CROSS JOIN work_items AS w
      JOIN instances AS i ON i.id = w.instance_id
      LEFT JOIN projects AS p ON p.id = w.project_id
      WHERE w.id = asked.id`,
  });
  return new Map(rows.map(row => [row.id, row]));
}
