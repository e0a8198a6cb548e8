import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** What volumes are counted of. */
export type VolumeOf = 'accounts' | 'units';

const sources = {
  accounts: { table: 'events', id: 'account_id', live: 'removed_at' },
  units: { table: 'sightings', id: 'unit_id', live: 'gone_at' },
} as const;

/** Buckets in 365 days. */
const yearOfBuckets = 35_040;

/** The highest number of an account or a unit; 0 if there is none. */
export async function readLastId(tx: Tx, of: VolumeOf): Promise<number> {
  const [{ last }] = await readRows<{ last: number | null }>(tx, {
    text: `SELECT max(id) AS last FROM ${of}`,
    bindings: [],
  });
  return last ?? 0;
}

/**
 * How many events accounts or units have by year.
 *
 * @param from - first number, inclusive
 * @param to - last number, inclusive
 */
export async function readVolumes(
  tx: Tx,
  of: VolumeOf,
  from: number,
  to: number,
): Promise<Map<number, Map<number, number>>> {
  const { table, id, live } = sources[of];
  const rows = await readRows<{
    id: number;
    year: number;
    count: number | string;
  }>(tx, {
    text: `
      SELECT ${id} AS id, bucket / ${yearOfBuckets} AS year, count(*) AS count FROM ${table}
      WHERE ${live} IS NULL AND ${id} >= ? AND ${id} <= ?
      GROUP BY ${id}, bucket / ${yearOfBuckets}`,
    bindings: [from, to],
  });
  const volumes = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const years = volumes.get(row.id) ?? new Map<number, number>();
    volumes.set(row.id, years);
    years.set(row.year, Number(row.count));
  }
  return volumes;
}
