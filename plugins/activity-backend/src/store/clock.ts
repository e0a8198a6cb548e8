import { isSqlite, type Tx } from './Database';

/**
 * SQL for the database's own clock in UTC epoch milliseconds. Leases and due times go by it alone, because the clocks of
 * replicas differ.
 */
export function databaseClock(tx: Tx): string {
  return isSqlite(tx)
    ? "CAST(unixepoch('subsec') * 1000 AS integer)"
    : 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)';
}

/** The database's own clock, UTC epoch milliseconds. */
export async function readDatabaseClock(tx: Tx): Promise<number> {
  const result = await tx.raw(`SELECT ${databaseClock(tx)} AS now`);
  const [row]: { now: number | string }[] = result.rows ?? result;
  return Number(row.now);
}
