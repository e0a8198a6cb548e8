import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { projectIdSql } from '../../scopedEvents/projectIdSql';
import { readRows } from '../../scopedEvents/Sql';

/** The numbers of projects, by the ids that callers know them by; those that nobody knows are missing. */
export async function findProjects(
  tx: Tx,
  projectIds: readonly string[],
): Promise<Map<string, number>> {
  if (projectIds.length === 0) return new Map();
  const rows = await readRows<{ id: string; number: number }>(tx, {
    text: `
      SELECT r.id, p.id AS number FROM ${jsonRows(tx, 'r', { id: 'text' })}
      JOIN instances AS i ON 1 = 1
      JOIN projects AS p ON p.instance_id = i.id AND ${projectIdSql} = r.id`,
    bindings: [JSON.stringify(projectIds.map(id => [id]))],
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
