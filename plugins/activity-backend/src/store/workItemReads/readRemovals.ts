import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';

/** When and why work items went that are gone, by their numbers; ISO instants in UTC. */
export async function readRemovals(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, { at: string; reason: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<{
    id: BigIntColumn;
    at: BigIntColumn;
    reason: string | null;
  }>(
    tx,
    withSets(
      [numberSet(tx, 'asked', ids)],
      plainSql(`
        SELECT w.id, w.removed_at AS at, w.removed_reason AS reason
        FROM asked CROSS JOIN work_items AS w
        WHERE w.id = asked.id AND w.removed_at IS NOT NULL`),
    ),
  );
  return new Map(
    rows.map(({ id, at, reason }) => [
      Number(id),
      { at: new Date(Number(at)).toISOString(), reason: reason ?? 'unknown' },
    ]),
  );
}
