import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows, type Sql } from '../scopedEvents/Sql';
import type { CopyGroupKey } from './settleCopyGroups';

/** The groups that a statement finds, which gives `occurred_at` and `copy_key`. */
export async function readCopyGroupKeys(
  tx: Tx,
  statement: Sql,
): Promise<CopyGroupKey[]> {
  const rows = await readRows<{ occurred_at: BigIntColumn; copy_key: string }>(
    tx,
    statement,
  );
  return rows.map(row => ({
    occurredAt: Number(row.occurred_at),
    copyKey: row.copy_key,
  }));
}
