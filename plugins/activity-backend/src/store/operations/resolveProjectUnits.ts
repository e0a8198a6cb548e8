import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { projectIdSql } from '../scopedEvents/projectIdSql';
import { readRows } from '../scopedEvents/Sql';

/**
 * The unit that is the whole of each project that exists, by the id that callers know it by. What is seen in a part of a
 * project is seen in the whole as well.
 */
export async function resolveProjectUnits(
  tx: Tx,
  projectIds: string[],
): Promise<Map<string, number[]>> {
  const rows = await readRows<{ id: string; unit_id: number | null }>(tx, {
    text: `
      SELECT r.id, u.id AS unit_id FROM ${jsonRows(tx, 'r', { id: 'text' })}
      JOIN instances AS i ON 1 = 1
      JOIN projects AS p ON p.instance_id = i.id AND ${projectIdSql} = r.id
      LEFT JOIN units AS u ON u.project_id = p.id AND u.filter = ''`,
    bindings: [JSON.stringify(projectIds.map(id => [id]))],
  });
  const units = new Map<string, number[]>();
  for (const { id, unit_id: unitId } of rows) {
    const known = units.get(id) ?? [];
    units.set(id, unitId === null ? known : [...known, unitId]);
  }
  return units;
}
