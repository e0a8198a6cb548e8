import { isSqlite, type Tx } from '../Database';

/**
 * Has tables joined in the order in which statements name them, by their indexes, until the transaction ends, as SQLite does. Settling
 * looks few rows up in large tables; a server that knows nothing yet of tables that were just filled takes it for many, and reads
 * all of a table for each portion.
 */
export async function joinInOrder(tx: Tx): Promise<void> {
  if (isSqlite(tx)) return;
  await tx.raw(
    'SET LOCAL join_collapse_limit = 1; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_material = off',
  );
}
