import { isSqlite, type Tx } from '../Database';

/** Any number that no other user of the database takes as an advisory lock. */
const gateLock = 7_203_194_451;

/**
 * Holds the gate until the transaction ends: `shared` by whatever writes events, `exclusive` by whatever changes to whom
 * or what stored events are attributed. SQLite has one writer anyway.
 */
export async function holdGate(
  tx: Tx,
  mode: 'shared' | 'exclusive',
): Promise<void> {
  if (isSqlite(tx)) return;
  const lock =
    mode === 'shared'
      ? 'pg_advisory_xact_lock_shared'
      : 'pg_advisory_xact_lock';
  await tx.raw(`SELECT ${lock}(?)`, [gateLock]);
}
