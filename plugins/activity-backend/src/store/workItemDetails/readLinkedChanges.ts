import {
  firstDeployments,
  type Arrival,
} from '../../delivery/firstDeployments';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { readChangeDeployments } from '../delivery/readChangeDeployments';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** A change that names a work item. Instants are UTC epoch milliseconds. */
export interface StoredChange {
  id: number;
  source: string;
  instance: string;
  /** The name of its project. */
  project: string;
  number: number;
  title: string;
  url: string | undefined;
  state: 'open' | 'merged' | 'closed';
  draft: boolean;
  openedAt: number;
  mergedAt: number | undefined;
  /** The Components of its project, sorted. */
  componentRefs: string[];
  /** Where it is, in the order in which it came there. */
  arrivals: Arrival[];
}

interface ChangeRow {
  id: BigIntColumn;
  project_number: number;
  source: string;
  instance: string;
  project: string;
  number: number;
  title: string;
  url: string | null;
  state: StoredChange['state'];
  draft: number;
  opened_at: BigIntColumn;
  merged_at: BigIntColumn | null;
}

/**
 * The changes that name any of the keys, of whatever instance, with where they were deployed; the latest first.
 *
 * @param keys - in upper case
 */
export async function readLinkedChanges(
  tx: Tx,
  keys: readonly string[],
): Promise<StoredChange[]> {
  const rows = await readRows<ChangeRow>(tx, {
    text: `
      SELECT DISTINCT c.id, p.id AS project_number, i.source, i.instance, p.name AS project, c.number, c.title,
        c.url, c.state, c.draft, c.opened_at, c.merged_at
      FROM ${jsonRows(tx, 'r', { key: 'text' })}
      CROSS JOIN change_links AS l
      CROSS JOIN changes AS c
      CROSS JOIN projects AS p
      CROSS JOIN instances AS i
      WHERE l.item_key = r.key AND c.id = l.change_id AND c.removed_at IS NULL AND p.id = c.project_id
        AND i.id = c.instance_id
      ORDER BY c.opened_at DESC, c.id DESC`,
    bindings: [JSON.stringify([...new Set(keys)].map(key => [key]))],
  });
  const ids = rows.map(({ id }) => Number(id));
  const deployments = await readChangeDeployments(tx, ids);
  const components = await readProjectComponents(tx, rows);
  return rows.map(row => ({
    id: Number(row.id),
    source: row.source,
    instance: row.instance,
    project: row.project,
    number: row.number,
    title: row.title,
    url: row.url ?? undefined,
    state: row.state,
    draft: row.draft === 1,
    openedAt: Number(row.opened_at),
    mergedAt: row.merged_at === null ? undefined : Number(row.merged_at),
    componentRefs: components.get(row.project_number) ?? [],
    arrivals: firstDeployments(deployments.get(Number(row.id)) ?? []),
  }));
}

/** A change belongs to no part of its project, so it is of the Components that have the whole of it. */
async function readProjectComponents(
  tx: Tx,
  changes: readonly ChangeRow[],
): Promise<Map<number, string[]>> {
  const projects = new Set(changes.map(row => row.project_number));
  const rows = await tx('units')
    .join('unit_components as c', 'c.unit_id', 'units.id')
    .whereIn('units.project_id', [...projects])
    .where('units.filter', '')
    .orderBy('c.component_ref')
    .distinct<{ project_id: number; component_ref: string }[]>(
      'units.project_id',
      'c.component_ref',
    );
  return collectBy(
    rows,
    row => row.project_id,
    row => row.component_ref,
  );
}
