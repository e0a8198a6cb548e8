import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readRows } from '../../scopedEvents/Sql';

/**
 * Which of the Components are services, in order.
 *
 * @param refs - undefined for all
 */
export async function readServiceRefs(
  tx: Tx,
  refs: readonly string[] | undefined,
): Promise<string[]> {
  if (!refs) return tx('dora_services').orderBy('ref').pluck('ref');
  if (refs.length === 0) return [];
  const rows = await readRows<{ ref: string }>(tx, {
    text: `
      SELECT s.ref FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN dora_services AS s ON s.ref = r.ref
      ORDER BY s.ref`,
    bindings: [JSON.stringify([...new Set(refs)].map(ref => [ref]))],
  });
  return rows.map(({ ref }) => ref);
}
