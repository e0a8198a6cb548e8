import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** The units that are whole projects of each kind of source that has an instance. */
export async function resolveSourceUnits(
  tx: Tx,
  sources: string[],
): Promise<Map<string, number[]>> {
  const rows = await readRows<{ source: string; unit_id: number | null }>(tx, {
    text: `
      SELECT i.source, u.id AS unit_id
      FROM ${jsonRows(tx, 'r', { source: 'text' })}
      JOIN instances AS i ON i.source = r.source
      LEFT JOIN projects AS p ON p.instance_id = i.id
      LEFT JOIN units AS u ON u.project_id = p.id AND u.filter = ''`,
    bindings: [JSON.stringify(sources.map(source => [source]))],
  });
  const units = new Map<string, number[]>();
  for (const { source, unit_id: unitId } of rows) {
    const known = units.get(source) ?? [];
    units.set(source, unitId === null ? known : [...known, unitId]);
  }
  return units;
}
