import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** Notes names of branches, so that a filter need not look for them in the events. */
export async function noteBranches(
  tx: Tx,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const distinct = [...new Set(names)].sort();
  await tx.raw(
    `INSERT INTO branches (name)
     SELECT r.name FROM ${jsonRows(tx, 'r', { name: 'text' })}
     WHERE NOT EXISTS (SELECT 1 FROM branches AS b WHERE b.name = r.name)
     ON CONFLICT (name) DO NOTHING`,
    [JSON.stringify(distinct.map(name => [name]))],
  );
}
