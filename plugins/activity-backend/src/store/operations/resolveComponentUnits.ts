import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** The units that each of the Components is made of. Refs of other kinds are made of nothing. */
export async function readComponentUnits(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, number[]>> {
  if (refs.length === 0) return new Map();
  const rows = await readRows<{ ref: string; unit_id: number }>(tx, {
    text: `
      SELECT c.component_ref AS ref, c.unit_id FROM ${jsonRows(tx, 'r', {
        ref: 'text',
      })}
      JOIN unit_components AS c ON c.component_ref = r.ref`,
    bindings: [JSON.stringify([...new Set(refs)].map(ref => [ref]))],
  });
  return collectBy(
    rows,
    ({ ref }) => ref,
    row => row.unit_id,
  );
}

/** The units that Components are made of, all together, in order. */
export async function resolveComponentUnits(
  tx: Tx,
  refs: readonly string[],
): Promise<number[]> {
  return joinUnits(await readComponentUnits(tx, refs), refs);
}

/** The units of some of the Components, each once, in order. */
export function joinUnits(
  byComponent: ReadonlyMap<string, number[]>,
  refs: readonly string[],
): number[] {
  const units = new Set(refs.flatMap(ref => byComponent.get(ref) ?? []));
  return [...units].sort((a, b) => a - b);
}
