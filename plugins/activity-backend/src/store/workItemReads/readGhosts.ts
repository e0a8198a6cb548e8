import { unitsOfItem } from '../../hierarchy/unitsOfItem';
import { parseWorkItemDetails } from '../../records/state/workItemDetails';
import type { TreeItem } from '../../workTrees/TreeItem';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';
import type { TreeItemsView } from './readTreeItems';

interface GhostRow {
  id: BigIntColumn;
  parent: BigIntColumn | null;
  instance_id: number;
  project_id: number | null;
  key: string;
  type_id: string;
  type_name: string;
  status_name: string;
  status_category: TreeItem['category'];
  assignee_id: number | null;
  summary: string;
  details: string;
}

interface UnitRow {
  id: number;
  project_id: number;
  filter: string;
}

/** The item that one names as its parent, whether it is there or not: by its id, else by its key. */
const namedParent = `coalesce(
  (SELECT p.id FROM work_items AS p WHERE p.instance_id = w.instance_id AND p.external_id = w.parent_id),
  (SELECT min(v.work_item_id) FROM work_item_values AS v JOIN work_items AS p ON p.id = v.work_item_id
   WHERE v.field = 'key' AND v.value = upper(w.parent_key) AND p.instance_id = w.instance_id))`;

/**
 * Work items that are gone at their source, of those that belonged to what was asked about: by the parts of projects that they were
 * in, or by whom they were assigned to.
 */
export async function readGhosts(
  tx: Tx,
  { scope, readableUnits }: Omit<TreeItemsView, 'fields'>,
): Promise<TreeItem[]> {
  const sets = [
    numberSet(tx, 'own_units', scope?.unitIds ?? []),
    numberSet(tx, 'own_accounts', scope?.accountIds ?? []),
  ];
  const mayBeOwn = scope
    ? `AND (w.project_id IN (SELECT u.project_id FROM units AS u WHERE u.id IN (SELECT id FROM own_units))
        OR w.assignee_id IN (SELECT id FROM own_accounts))`
    : '';
  const rows = await readRows<GhostRow>(
    tx,
    withSets(
      sets,
      plainSql(`
        SELECT w.id, ${namedParent} AS parent, w.instance_id, w.project_id, w.key, w.type_id, w.type_name, w.status_name,
          w.status_category, w.assignee_id, w.summary, w.details
        FROM work_items AS w WHERE w.removed_at IS NOT NULL ${mayBeOwn}`),
    ),
  );
  if (rows.length === 0) return [];
  const units = await tx('units').select<UnitRow[]>(
    'id',
    'project_id',
    'filter',
  );
  const byProject = collectBy(
    units,
    unit => unit.project_id,
    unit => unit,
  );
  const ownUnits = scope && new Set(scope.unitIds);
  const ownAccounts = scope && new Set(scope.accountIds);
  const readable = readableUnits && new Set(readableUnits);
  return rows.flatMap(row => {
    const unitIds = unitsOf(row, byProject.get(row.project_id ?? 0) ?? []);
    const isOwn =
      !ownUnits ||
      unitIds.some(id => ownUnits.has(id)) ||
      (row.assignee_id !== null && ownAccounts!.has(row.assignee_id));
    const isReadable = !readable || unitIds.some(id => readable.has(id));
    return isOwn && isReadable ? [toGhost(row)] : [];
  });
}

/** How many there are altogether. */
export async function countGhosts(tx: Tx): Promise<number> {
  const [{ count }] = await tx('work_items')
    .whereNotNull('removed_at')
    .count<{ count: BigIntColumn }[]>({ count: '*' });
  return Number(count);
}

/** The units in which an item was when it was last seen. */
function unitsOf({ details }: GhostRow, units: readonly UnitRow[]): number[] {
  const { labels, components } = parseWorkItemDetails(details);
  const facets = [
    ...components.map(value => ({ field: 'component', value } as const)),
    ...labels.map(value => ({ field: 'label', value } as const)),
  ];
  return unitsOfItem(facets, units);
}

function toGhost(row: GhostRow): TreeItem {
  return {
    id: Number(row.id),
    parentId: row.parent === null ? null : Number(row.parent),
    instanceId: row.instance_id,
    key: row.key,
    typeId: row.type_id,
    typeName: row.type_name,
    category: row.status_category,
    assigneeId: row.assignee_id,
    inScope: true,
    isReadable: true,
    isGhost: true,
    statusName: row.status_name,
    summary: row.summary,
    delivery: null,
  };
}
