import type { OwnWork } from '../../hierarchy/rollUp';
import { toUpperKey } from '../../records/state/workItemDraft';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** What an item itself tells of its place and of its work. */
export interface OwnItem extends OwnWork {
  id: number;
  instanceId: number;
  projectId: number | null;
  /** The parent's id of the source. */
  parentExternalId: string | null;
  /** In upper case. */
  parentKey: string | null;
}

const started = `
  SELECT min(s.from_at) FROM work_item_spans AS s
  WHERE s.item_id = i.id AND s.field = 'category' AND s.value IN ('inProgress', 'done')`;

/** Items as they are now, by id; those that are there. */
export async function readOwnItems(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, OwnItem>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readRows<Row>(tx, {
    text: `
      SELECT i.id, i.instance_id, i.project_id, i.parent_id, i.parent_key, i.status_category, i.estimate,
        i.flagged, i.created_at, i.updated_at, i.due_on, i.removed_at, (${started}) AS started_at
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })} CROSS JOIN work_items AS i
      WHERE i.id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  // Not in the statement: a server without statistics takes it for a rare condition, and begins with all items there are.
  const present = rows.filter(row => row.removed_at === null);
  return new Map(present.map(row => [Number(row.id), toOwnItem(row)]));
}

function toOwnItem(row: Row): OwnItem {
  return {
    id: Number(row.id),
    instanceId: row.instance_id,
    projectId: row.project_id,
    parentExternalId: row.parent_id,
    parentKey: row.parent_key === null ? null : toUpperKey(row.parent_key),
    category: row.status_category,
    estimate: row.estimate,
    flagged: row.flagged === 1,
    createdAt: Number(row.created_at),
    startedAt: row.started_at === null ? null : Number(row.started_at),
    updatedAt: Number(row.updated_at),
    dueOn: row.due_on,
  };
}

interface Row {
  id: BigIntColumn;
  instance_id: number;
  project_id: number | null;
  parent_id: string | null;
  parent_key: string | null;
  status_category: OwnWork['category'];
  estimate: number | null;
  flagged: number;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  due_on: string | null;
  removed_at: BigIntColumn | null;
  started_at: BigIntColumn | null;
}
