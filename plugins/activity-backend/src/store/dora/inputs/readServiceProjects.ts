import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readRows } from '../../scopedEvents/Sql';

/** A project that a service has any part of. */
export interface ServiceProject {
  /** Number of the row. */
  id: number;
  /** Kind of its source. */
  source: string;
  /** The unit that is the whole of it, by which its events are found; null if nothing has been seen of it yet. */
  unitId: number | null;
}

/**
 * The projects that a service has any part of, in order: deployments and changes are those of a whole project, whatever part of its work
 * items is the service's.
 */
export async function readServiceProjects(
  tx: Tx,
  { unitIds }: { unitIds: readonly number[] },
): Promise<ServiceProject[]> {
  if (unitIds.length === 0) return [];
  return readRows<ServiceProject>(tx, {
    text: `
      SELECT DISTINCT p.id, i.source, w.id AS "unitId"
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN units AS u ON u.id = r.id
      JOIN projects AS p ON p.id = u.project_id
      JOIN instances AS i ON i.id = p.instance_id
      LEFT JOIN units AS w ON w.project_id = p.id AND w.filter = ''
      ORDER BY p.id`,
    bindings: [JSON.stringify(unitIds.map(id => [id]))],
  });
}
