import type { Delivery } from '../../delivery/deliveryOf';
import { parseWorkItemDetails } from '../../records/state/workItemDetails';
import { ownText, type OwnShown } from '../../workTrees/ShownText';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { NodeOwn } from './NodeRow';

/**
 * What is kept of items with their places, by id; of those that are there, and of those that are gone.
 *
 * @param units - the units of the items, in order
 */
export async function readNodeOwns(
  tx: Tx,
  itemIds: readonly number[],
  units: ReadonlyMap<number, readonly number[]>,
): Promise<Map<number, NodeOwn>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readRows<Row>(tx, {
    text: `
      SELECT w.id, w.key, w.type_id, w.type_name, w.status_name, w.status_category, w.assignee_id, w.summary, w.url, w.priority,
        w.details, w.estimate, w.flagged, w.due_on, w.created_at, w.updated_at, w.resolved_at, d.state,
        c.number AS change_number, c.url AS change_url, c.opened_at, c.merged_at, d.deployed_at, i.source AS change_source
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS w
      LEFT JOIN work_item_delivery AS d ON d.item_id = w.id
      LEFT JOIN changes AS c ON c.id = d.change_id
      LEFT JOIN instances AS i ON i.id = c.instance_id
      WHERE w.id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return new Map(
    rows.map(row => {
      const id = Number(row.id);
      return [id, toNodeOwn(row, units.get(id) ?? [])];
    }),
  );
}

function toNodeOwn(row: Row, units: readonly number[]): NodeOwn {
  return {
    key: row.key,
    typeId: row.type_id,
    typeName: row.type_name,
    category: row.status_category,
    assigneeId: row.assignee_id,
    unitIds: units.length === 0 ? null : units.join(','),
    ownText: ownText({
      key: row.key,
      summary: row.summary,
      url: row.url,
      type: row.type_name,
      status: row.status_name,
      category: row.status_category,
      priority: row.priority,
      labels: parseWorkItemDetails(row.details).labels,
      estimate: row.estimate,
      flagged: row.flagged === 1,
      dueOn: row.due_on,
      createdAt: Number(row.created_at),
      updatedAt: Number(row.updated_at),
      resolvedAt: row.resolved_at === null ? null : Number(row.resolved_at),
      delivery: row.state,
      change: toChange(row),
    }),
  };
}

/** The change by which delivery is told, since when it is so. */
function toChange(row: Row): OwnShown['change'] {
  if (row.change_number === null) return null;
  const since = {
    open: row.opened_at,
    merged: row.merged_at ?? row.opened_at,
    deployed: row.deployed_at ?? row.merged_at ?? row.opened_at,
  };
  return {
    reference: `${row.change_source === 'gitlab' ? '!' : '#'}${
      row.change_number
    }`,
    url: row.change_url,
    since: Number(since[row.state!]),
  };
}

interface Row
  extends Pick<OwnShown, 'key' | 'summary' | 'url' | 'priority' | 'estimate'> {
  id: BigIntColumn;
  type_id: string;
  type_name: string;
  status_name: string;
  status_category: OwnShown['category'];
  assignee_id: number | null;
  details: string;
  flagged: number;
  due_on: string | null;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  resolved_at: BigIntColumn | null;
  state: Delivery['state'] | null;
  change_number: number | null;
  change_url: string | null;
  change_source: string | null;
  opened_at: BigIntColumn | null;
  merged_at: BigIntColumn | null;
  deployed_at: BigIntColumn | null;
}
