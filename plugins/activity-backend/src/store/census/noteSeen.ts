import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** A thing that a source shows: the number of its table, and its id of the source. */
export type SeenThing = readonly [kind: number, externalId: string];

/** Notes what a census has met. */
export async function noteSeen(
  tx: Tx,
  censusId: number,
  things: readonly SeenThing[],
): Promise<void> {
  if (things.length === 0) return;
  await tx.raw(
    `INSERT INTO census_seen (census_id, kind, external_id)
     SELECT CAST(? AS bigint), r.kind, r.external_id
     FROM ${jsonRows(tx, 'r', { kind: 'integer', external_id: 'text' })}
     WHERE true ON CONFLICT (census_id, kind, external_id) DO NOTHING`,
    [censusId, JSON.stringify(things)],
  );
}
