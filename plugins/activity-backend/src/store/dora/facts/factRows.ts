import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readManyLists, type Values } from '../../workItemReads/readManyLists';
import type { FactTable } from './factTables';

/** The rows that a service has, each by its columns. */
export async function readFactRows(
  tx: Tx,
  { name, columns }: FactTable,
  serviceId: number,
): Promise<Values[]> {
  return readManyLists(tx, {
    sets: [],
    columns: Object.keys(columns).map(column => `f.${column}`),
    from: {
      text: `FROM ${name} AS f WHERE f.service_id = ?`,
      bindings: [serviceId],
    },
  });
}

/** What of the rows of a service differs from what it has. */
export interface FactDifferences {
  written: readonly Values[];
  /** By the values of the first column. */
  gone: readonly (string | number | null)[];
}

/** Compares rows, whose first values tell which they are, with those that are stored. */
export function compareFacts(
  stored: readonly Values[],
  wanted: readonly Values[],
): FactDifferences {
  const before = new Map(stored.map(row => [row[0], row] as const));
  const there = new Set(wanted.map(([id]) => id));
  return {
    written: wanted.filter(row => {
      const old = before.get(row[0]);
      return !old || row.some((value, at) => value !== old[at]);
    }),
    gone: stored.flatMap(([id]) => (there.has(id) ? [] : [id])),
  };
}

/** Writes what differs, in the order of the keys. */
export async function writeFactRows(
  tx: Tx,
  { name, columns }: FactTable,
  serviceId: number,
  { written, gone }: FactDifferences,
): Promise<void> {
  const names = Object.keys(columns);
  const [id] = names;
  if (gone.length > 0) {
    const ids = jsonRows(tx, 'r', { id: columns[id] });
    await tx.raw(
      `DELETE FROM ${name} WHERE service_id = ? AND ${id} IN (SELECT r.id FROM ${ids})`,
      [serviceId, JSON.stringify(gone.map(value => [value]))],
    );
  }
  if (written.length > 0) {
    const list = names.join(', ');
    const updates = names.slice(1).map(each => `${each} = excluded.${each}`);
    await tx.raw(
      `INSERT INTO ${name} (service_id, ${list})
       SELECT CAST(? AS integer), ${list} FROM ${jsonRows(tx, 'r', columns)}
       WHERE true ORDER BY ${id}
       ON CONFLICT (service_id, ${id}) DO UPDATE SET ${updates.join(', ')}`,
      [serviceId, JSON.stringify(written)],
    );
  }
}
