import { isSqlite, type Tx } from '../Database';

/** Any number that no other user of the database takes as an advisory lock. */
const gateLock = 7_203_194_451;

/**
 * How long a transaction may hold the gate without doing anything. A replica whose process is paused in the middle of a page
 * would otherwise keep everybody who wants the gate for himself, and whoever comes after him, for as long as it sleeps.
 */
const longestIdle = '30s';

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
  await tx.raw(
    `SELECT set_config('idle_in_transaction_session_timeout', ?, true), ${lock}(?)`,
    [longestIdle, gateLock],
  );
}
