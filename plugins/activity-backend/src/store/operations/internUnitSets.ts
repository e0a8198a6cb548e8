import type { Tx } from '../Database';

/** What names a set of units: their ids in ascending order. */
export function unitSetKey(unitIds: readonly number[]): string {
  return [...unitIds].sort((a, b) => a - b).join(',');
}

/**
 * The numbers of sets of units, given when a set is first met. A set never changes, and is never deleted.
 *
 * @param keys - see `unitSetKey`
 */
export async function internUnitSets(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, number>> {
  // In one order, so that two pages that bring the same sets do not wait for each other in a circle.
  const distinct = [...new Set(keys)].sort();
  const known = await readUnitSets(tx, distinct);
  const missing = distinct.filter(key => !known.has(key));
  if (missing.length === 0) return known;
  for (const units of missing) {
    await tx('unit_sets').insert({ units }).onConflict('units').ignore();
  }
  const added = await readUnitSets(tx, missing);
  const members = [...added].flatMap(([key, id]) =>
    key
      .split(',')
      .map(unitId => ({ unit_id: Number(unitId), unit_set_id: id })),
  );
  await tx('unit_set_units')
    .insert(members)
    .onConflict(['unit_id', 'unit_set_id'])
    .ignore();
  return new Map([...known, ...added]);
}

async function readUnitSets(
  tx: Tx,
  keys: string[],
): Promise<Map<string, number>> {
  const rows = await tx('unit_sets')
    .whereIn('units', keys)
    .select<{ id: number; units: string }[]>('id', 'units');
  return new Map(rows.map(row => [row.units, row.id]));
}
