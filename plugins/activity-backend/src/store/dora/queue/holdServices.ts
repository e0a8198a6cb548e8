import { isSqlite, type Tx } from '../../Database';

/** Any number that no other user of the database takes as an advisory lock. */
const servicesLock = 7_203_194_453;

/**
 * Keeps everybody else from settling services until the transaction ends, so that whoever finds the queue empty knows that all is
 * settled, and so that what follows from old inputs is never written over what follows from new ones. SQLite has one writer anyway.
 *
 * @param mode - `shared` by those who only must not do something while a service is being settled
 */
export async function holdServices(
  tx: Tx,
  mode: 'exclusive' | 'shared' = 'exclusive',
): Promise<void> {
  if (isSqlite(tx)) return;
  const lock =
    mode === 'shared'
      ? 'pg_advisory_xact_lock_shared'
      : 'pg_advisory_xact_lock';
  await tx.raw(`SELECT ${lock}(?)`, [servicesLock]);
}
