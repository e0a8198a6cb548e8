import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** Queues of what is to be settled, each with the column that has its numbers. */
const columns = {
  settle_work_items: 'item_id',
  settle_changes: 'change_id',
} as const;

/**
 * Takes numbers off a queue, each once and in order, with all notes of them; `holdWorkItems` comes before. It must come before anything
 * else is read of what they stand for, so that what is noted afterwards is seen or stays on the queue.
 */
export async function takeQueued(
  tx: Tx,
  queue: keyof typeof columns,
  limit: number,
): Promise<number[]> {
  const column = columns[queue];
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      DELETE FROM ${queue} WHERE ${column} <= (
        SELECT max(${column}) FROM (
          SELECT DISTINCT ${column} FROM ${queue} ORDER BY ${column} LIMIT ?
        ) AS first_ones
      ) RETURNING ${column} AS id`,
    bindings: [limit],
  });
  return [...new Set(rows.map(({ id }) => Number(id)))].sort((a, b) => a - b);
}
