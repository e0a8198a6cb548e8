import { isSqlite, type Tx } from '../Database';

/** Any number that no other user of the database takes as an advisory lock. */
const settlersLock = 7_203_194_452;

/**
 * Keeps everybody else from settling work items until the transaction ends: two who settle children of one item would not see what
 * the other one has found. SQLite has one writer anyway.
 */
export async function holdWorkItems(tx: Tx): Promise<void> {
  if (isSqlite(tx)) return;
  await tx.raw('SELECT pg_advisory_xact_lock(?)', [settlersLock]);
}
