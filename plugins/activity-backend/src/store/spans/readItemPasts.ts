import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { parseWorkItemDetails } from '../../records/state/workItemDetails';
import type { ItemNow, LogEntry } from '../../timelines/ItemPast';
import { meaningfulNames } from '../../timelines/meaningOf';
import { undoFields } from '../../timelines/undoFields';
import { keyValue } from '../../timelines/values';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import {
  parentNameOf,
  resolveParentIds,
  type NamedParent,
} from './resolveParentIds';
import type { StoredPast } from './StoredPast';

/** Reads work items as they are now, with the entries of their changelogs that may mean something. Unknown ones are left out. */
export async function readItemPasts(
  tx: Tx,
  itemIds: readonly number[],
): Promise<StoredPast[]> {
  if (itemIds.length === 0) return [];
  const ids = JSON.stringify(itemIds.map(id => [id]));
  const items = await readRows<ItemRow>(tx, {
    text: `
      SELECT w.*, i.source, a.external_id AS person_id, a.name AS person_name, a.username AS person_username,
        p.external_id AS project_external_id, p.name AS project_name
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS w
      JOIN instances AS i ON i.id = w.instance_id
      LEFT JOIN accounts AS a ON a.id = w.assignee_id
      LEFT JOIN projects AS p ON p.id = w.project_id
      WHERE w.id = r.id`,
    bindings: [ids],
  });
  const entries = collectBy(
    await readEntries(tx, ids),
    row => Number(row.item_id),
    toEntry,
  );
  const parents = await resolveParentIds(tx, items.flatMap(parentOf));
  return items.map(row => {
    const itemId = Number(row.id);
    const [parent] = parentOf(row);
    const now = toItemNow(row, parent && parents.get(parentNameOf(parent)));
    return {
      itemId,
      instanceId: row.instance_id,
      externalId: row.external_id,
      now,
      fields: undoFields({ now, entries: entries.get(itemId) ?? [] }),
    };
  });
}

/** The history of what is gone is gone with it, and is still its history. */
async function readEntries(tx: Tx, ids: string): Promise<EntryRow[]> {
  return readRows<EntryRow>(tx, {
    text: `
      SELECT w.id AS item_id, c.history_id, c.position, c.at, c.field, c.field_id, c.means,
        c.from_value, c.from_text, c.to_value, c.to_text
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS w
      CROSS JOIN work_item_changes AS c
      WHERE w.id = r.id AND c.work_item = w.external_id AND c.instance_id = w.instance_id
        AND (c.removed_at IS NULL OR w.removed_at IS NOT NULL)
        AND (c.means IS NOT NULL OR lower(c.field) IN (${meaningfulNames
          .map(() => '?')
          .join(', ')}))`,
    bindings: [ids, ...meaningfulNames],
  });
}

/** The parent that it names by a key alone, if it does. */
function parentOf({
  instance_id: instanceId,
  parent_id: id,
  parent_key: key,
}: ItemRow): NamedParent[] {
  return id === null && key !== null
    ? [{ instanceId, key: keyValue(key).value }]
    : [];
}

function toItemNow(row: ItemRow, parentId: string | undefined): ItemNow {
  const {
    person_id: personId,
    project_external_id: projectId,
    project_name: projectName,
  } = row;
  return {
    source: row.source,
    createdAt: Number(row.created_at),
    seenAt: Number(row.observed_at),
    removedAt: row.removed_at === null ? null : Number(row.removed_at),
    key: row.key,
    type: { id: row.type_id, name: row.type_name },
    status: {
      id: row.status_id,
      name: row.status_name,
      category: row.status_category,
    },
    priority: row.priority,
    assignee:
      personId === null
        ? null
        : {
            id: personId,
            name: row.person_name,
            username: row.person_username,
          },
    parent: { id: row.parent_id ?? parentId ?? null, key: row.parent_key },
    estimate: row.estimate,
    flagged: row.flagged === 1,
    sprints: parseWorkItemDetails(row.details).sprints,
    project:
      projectId === null
        ? null
        : { id: projectId, name: projectName ?? projectId },
  };
}

function toEntry(row: EntryRow): LogEntry {
  return {
    at: Number(row.at),
    historyId: row.history_id,
    position: row.position,
    means: row.means,
    field: row.field,
    fieldId: row.field_id,
    from: row.from_value,
    fromText: row.from_text,
    to: row.to_value,
    toText: row.to_text,
  };
}

interface ItemRow {
  id: BigIntColumn;
  instance_id: number;
  source: string;
  external_id: string;
  key: string;
  type_id: string;
  type_name: string;
  status_id: string | null;
  status_name: string;
  status_category: WorkItemStatusCategory;
  priority: string | null;
  person_id: string | null;
  person_name: string | null;
  person_username: string | null;
  parent_id: string | null;
  parent_key: string | null;
  estimate: number | null;
  flagged: number;
  created_at: BigIntColumn;
  observed_at: BigIntColumn;
  removed_at: BigIntColumn | null;
  project_external_id: string | null;
  project_name: string | null;
  details: string;
}

interface EntryRow {
  item_id: BigIntColumn;
  history_id: string;
  position: number;
  at: BigIntColumn;
  field: string;
  field_id: string | null;
  means: string | null;
  from_value: string | null;
  from_text: string | null;
  to_value: string | null;
  to_text: string | null;
}
