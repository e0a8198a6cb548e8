import type { Tx } from '../Database';

/** Every Component that something is mapped to. */
export async function readMappedComponents(tx: Tx): Promise<string[]> {
  const rows = await tx('unit_components')
    .distinct('component_ref')
    .orderBy('component_ref');
  return rows.map(row => row.component_ref);
}
