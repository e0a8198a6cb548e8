import type { ClassChange } from '../../records/copies';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** Writes one bit of the classes of events and of their sightings: the others may be changed by somebody else meanwhile. */
export async function writeClassBit(
  tx: Tx,
  bit: number,
  changes: readonly ClassChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const binding = JSON.stringify(
    changes.map(change => [change.id, change.class & bit]),
  );
  const rows = jsonRows(tx, 'r', { id: 'bigint', bit: 'integer' });
  for (const [table, id] of [
    ['events', 'id'],
    ['sightings', 'event_id'],
  ]) {
    await tx.raw(
      `UPDATE ${table} SET class = (${table}.class & ~${bit}) | r.bit
       FROM ${rows} WHERE ${table}.${id} = r.id`,
      [binding],
    );
  }
}
