import { sourceBits, type UnitSet } from '../../rollups/UnitSet';
import type { Tx } from '../Database';

/** Every set of units in which events are or were seen, by its number. */
export async function readUnitSets(tx: Tx): Promise<Map<number, UnitSet>> {
  const rows = await tx('unit_set_units as x')
    .join('units as u', 'u.id', 'x.unit_id')
    .join('projects as p', 'p.id', 'u.project_id')
    .join('instances as i', 'i.id', 'p.instance_id')
    .orderBy(['x.unit_set_id', 'x.unit_id'])
    .select<{ unit_set_id: number; unit_id: number; source: string }[]>(
      'x.unit_set_id',
      'x.unit_id',
      'i.source',
    );
  const found = new Map<number, { unitIds: number[]; sources: string[] }>();
  for (const { unit_set_id: id, unit_id: unitId, source } of rows) {
    const set = found.get(id) ?? { unitIds: [], sources: [] };
    found.set(id, set);
    set.unitIds.push(unitId);
    set.sources.push(source);
  }
  return new Map(
    [...found].map(([id, { unitIds, sources }]) => [
      id,
      { unitIds, sources: sourceBits(sources) },
    ]),
  );
}
