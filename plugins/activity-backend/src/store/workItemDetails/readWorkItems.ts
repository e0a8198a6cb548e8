import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { parseWorkItemDetails } from '../../records/state/workItemDetails';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { projectIdSql } from '../scopedEvents/projectIdSql';
import { readRows } from '../scopedEvents/Sql';
import type { NamedPerson } from '../workItemReads/readAssignees';
import type { StoredWorkItem } from './StoredWorkItem';

type Role = 'assignee' | 'reporter';

interface WorkItemRow
  extends Record<`${Role}_${'name' | 'username' | 'user_ref'}`, string | null>,
    Record<`${Role}_id`, number | null> {
  id: BigIntColumn;
  instance_id: number;
  external_id: string;
  project_number: number | null;
  project_id: string | null;
  project_name: string | null;
  project_url: string | null;
  source: string;
  instance: string;
  key: string;
  type_name: string;
  icon_url: string | null;
  summary: string;
  url: string | null;
  status_name: string;
  status_category: WorkItemStatusCategory;
  priority: string | null;
  parent_id: string | null;
  parent_key: string | null;
  estimate: number | null;
  flagged: number;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  resolved_at: BigIntColumn | null;
  due_on: string | null;
  details: string;
  removed_at: BigIntColumn | null;
  removed_reason: string | null;
  delivery: 'open' | 'merged' | 'deployed' | null;
}

const personColumns = (role: Role) =>
  ['name', 'username', 'user_ref'].map(
    name => `${role}.${name} AS ${role}_${name}`,
  );

const columns = [
  ...[
    ...['id', 'instance_id', 'external_id', 'key', 'type_name', 'summary'],
    ...['url', 'status_name', 'status_category', 'priority', 'parent_id'],
    ...['parent_key', 'estimate', 'flagged', 'created_at', 'updated_at'],
    ...['resolved_at', 'due_on', 'details', 'removed_at', 'removed_reason'],
    ...['assignee_id', 'reporter_id'],
  ].map(name => `w.${name}`),
  ...personColumns('assignee'),
  ...personColumns('reporter'),
  'i.source',
  'i.instance',
  'p.id AS project_number',
  `${projectIdSql} AS project_id`,
  'p.name AS project_name',
  'p.url AS project_url',
  't.icon_url',
  'd.state AS delivery',
];

/** Work items by the numbers of their rows, removed ones too, in the order of the numbers that are given. */
export async function readWorkItems(
  tx: Tx,
  ids: readonly number[],
): Promise<StoredWorkItem[]> {
  if (ids.length === 0) return [];
  const rows = await readRows<WorkItemRow>(tx, {
    text: `
      SELECT ${columns.join(', ')}
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN work_items AS w ON w.id = r.id
      JOIN instances AS i ON i.id = w.instance_id
      LEFT JOIN projects AS p ON p.id = w.project_id
      LEFT JOIN work_item_types AS t ON t.instance_id = w.instance_id AND t.external_id = w.type_id
      LEFT JOIN work_item_delivery AS d ON d.item_id = w.id
      LEFT JOIN accounts AS assignee ON assignee.id = w.assignee_id
      LEFT JOIN accounts AS reporter ON reporter.id = w.reporter_id`,
    bindings: [JSON.stringify(ids.map(id => [id]))],
  });
  const byId = new Map(rows.map(row => [Number(row.id), row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    return row ? [toWorkItem(row)] : [];
  });
}

function toWorkItem(row: WorkItemRow): StoredWorkItem {
  return {
    id: Number(row.id),
    instanceId: row.instance_id,
    externalId: row.external_id,
    projectId: row.project_number,
    project:
      row.project_id === null
        ? undefined
        : {
            id: row.project_id,
            name: row.project_name ?? '',
            url: row.project_url ?? undefined,
          },
    source: row.source,
    instance: row.instance,
    key: row.key,
    typeName: row.type_name,
    typeIconUrl: row.icon_url ?? undefined,
    summary: row.summary,
    url: row.url ?? undefined,
    statusName: row.status_name,
    statusCategory: row.status_category,
    priority: row.priority ?? undefined,
    assignee: toPerson(row, 'assignee'),
    reporter: toPerson(row, 'reporter'),
    parent: { id: row.parent_id, key: row.parent_key },
    estimate: row.estimate ?? undefined,
    flagged: row.flagged === 1,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    resolvedAt: row.resolved_at === null ? undefined : Number(row.resolved_at),
    dueOn: row.due_on ?? undefined,
    details: parseWorkItemDetails(row.details),
    removed:
      row.removed_at === null
        ? undefined
        : { at: Number(row.removed_at), reason: row.removed_reason ?? '' },
    delivery: row.delivery ?? 'none',
  };
}

/** An account without any name is not called by its id, which may be an address. */
function toPerson(row: WorkItemRow, role: Role): NamedPerson | undefined {
  if (row[`${role}_id`] === null) return undefined;
  return {
    userRef: row[`${role}_user_ref`] ?? undefined,
    name: row[`${role}_name`] ?? row[`${role}_username`] ?? 'unknown',
  };
}
