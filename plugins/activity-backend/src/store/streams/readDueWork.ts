import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import { databaseClock } from '../clock';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** What of one instance may be claimed, and how busy it is already. */
export interface DueWork {
  instanceId: number;
  source: string;
  instance: string;
  direction: ReadDirection;
  /** Streams that are due in this direction and leased by nobody. */
  due: number;
  /** When the first of them was due, UTC epoch milliseconds. */
  oldestDueAt: number;
  /** Streams of the instance that replicas read at the moment, in either direction. */
  inProgress: number;
}

/**
 * What is due, by instance and direction. It costs as much as there are due streams, however many there are in all, so it
 * is asked before many claims and not before each.
 */
export async function readDueWork(tx: Tx): Promise<DueWork[]> {
  const now = `(SELECT at FROM clock)`;
  const free = `(s.lease_until IS NULL OR s.lease_until < ${now})`;
  const dueIn = (direction: ReadDirection, column: string) => `
    SELECT s.instance_id, '${direction}' AS direction, count(*) AS due, min(s.${column}) AS oldest
    FROM streams AS s WHERE s.enabled = true AND s.${column} <= ${now} AND ${free}
    GROUP BY s.instance_id`;
  const rows = await readRows<DueRow>(tx, {
    text: `
      WITH clock AS (SELECT ${databaseClock(tx)} AS at),
      busy AS (
        SELECT s.instance_id, count(*) AS n FROM streams AS s
        WHERE s.lease_until IS NOT NULL AND s.lease_until >= ${now} GROUP BY s.instance_id
      ),
      due AS (
        ${dueIn('tail', 'next_due_at')} UNION ALL ${dueIn(
      'backfill',
      'backfill_due_at',
    )}
      )
      SELECT d.instance_id, i.source, i.instance, d.direction, d.due, d.oldest, COALESCE(b.n, 0) AS in_progress
      FROM due AS d JOIN instances AS i ON i.id = d.instance_id
      LEFT JOIN busy AS b ON b.instance_id = d.instance_id`,
    bindings: [],
  });
  return rows.map(row => ({
    instanceId: row.instance_id,
    source: row.source,
    instance: row.instance,
    direction: row.direction,
    due: Number(row.due),
    oldestDueAt: Number(row.oldest),
    inProgress: Number(row.in_progress),
  }));
}

interface DueRow {
  instance_id: number;
  source: string;
  instance: string;
  direction: ReadDirection;
  due: number | string;
  oldest: number | string;
  in_progress: number | string;
}
