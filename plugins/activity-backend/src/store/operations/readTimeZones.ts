import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** What entities say about their time zone, as written, in the order of their refs; those that say nothing are left out. */
export async function readTimeZones(
  tx: Tx,
  refs: string[],
): Promise<{ ref: string; timeZone: string }[]> {
  const rows = await readRows<{ ref: string; time_zone: string }>(tx, {
    text: `
      SELECT c.ref, c.time_zone FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN catalog_entities AS c ON c.ref = r.ref
      WHERE c.time_zone IS NOT NULL ORDER BY c.ref`,
    bindings: [JSON.stringify(refs.map(ref => [ref]))],
  });
  return rows.map(row => ({ ref: row.ref, timeZone: row.time_zone }));
}
