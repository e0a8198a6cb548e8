import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import { isSqlite, type Tx } from '../Database';
import { databaseClock } from '../clock';
import type { DbStreamRow } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { leaseMs } from './renewLease';

/** What is to be claimed. */
export interface Claim {
  instanceId: number;
  direction: ReadDirection;
  /** How many streams at most. */
  limit: number;
  leaseToken: string;
}

/** A stream that this replica may read until the lease ends. */
export interface ClaimedStream {
  row: DbStreamRow;
  /** The unit that is the whole of its project. */
  unitId: number;
  leaseToken: string;
  /** Which part of its work was due. */
  direction: ReadDirection;
  /** In how many milliseconds its tail is due; negative if it is. */
  tailDueInMs: number;
  /** Whether it has told what is there of other streams, and that has not come to an end. */
  hasOpenCensus: boolean;
  /** Whether hints wait for it. */
  isHinted: boolean;
  /** The runs that wait for it, oldest first. */
  runs: WaitingRun[];
}

/** A running harvest run that waits for a stream. */
export interface WaitingRun {
  id: string;
  mode: 'incremental' | 'reload';
  /** UTC epoch milliseconds. */
  started_at: number | string;
  force: boolean | 0 | 1;
  /** How far its reload of the stream has come. */
  tail_cursor: string | null;
  backfill_cursor: string | null;
  tail_done: boolean | 0 | 1;
}

/**
 * Takes the leases of the streams of an instance that have been due for longest, those first that were not read for
 * longest if they are due since the same moment. It reads as many entries of an index as it takes streams, beside those
 * that others are reading.
 *
 * Due for longest, not read for longest: a stream that is read once a day is not always before one that is read each
 * minute, and one that rests after a failure does not come back before those that had no turn meanwhile.
 */
export async function claimStreams(
  tx: Tx,
  { instanceId, direction, limit, leaseToken }: Claim,
): Promise<ClaimedStream[]> {
  const [due, order] =
    direction === 'tail'
      ? [
          's.next_due_at',
          `s.next_due_at, s.last_success_at${
            isSqlite(tx) ? '' : ' NULLS FIRST'
          }, s.id`,
        ]
      : ['s.backfill_due_at', 's.backfill_due_at, s.id'];
  // A read has begun when its first lease began, and goes on over the next ones.
  const begin =
    direction === 'tail'
      ? ', read_started_at = COALESCE(read_started_at, (SELECT at FROM clock))'
      : '';
  const now = '(SELECT at FROM clock)';
  const rows = await readRows<ClaimRow>(tx, {
    text: `
      WITH clock AS (SELECT ${databaseClock(tx)} AS at),
      picked AS (
        SELECT s.id AS picked_id FROM streams AS s
        WHERE s.instance_id = ? AND s.enabled = true AND ${due} <= ${now}
          AND (s.lease_until IS NULL OR s.lease_until < ${now})
        ORDER BY ${order} LIMIT ? ${
      isSqlite(tx) ? '' : 'FOR UPDATE OF s SKIP LOCKED'
    }
      )
      UPDATE streams SET lease_token = ?, lease_until = ${now} + ${leaseMs}${begin}
      FROM picked WHERE streams.id = picked.picked_id
      RETURNING *, streams.next_due_at - ${now} AS tail_due_in,
        (SELECT u.id FROM units AS u WHERE u.project_id = streams.project_id AND u.filter = '') AS unit_id,
        EXISTS (SELECT 1 FROM censuses AS c WHERE c.stream_id = streams.id) AS has_open_census,
        EXISTS (SELECT 1 FROM stream_hints AS h WHERE h.stream_id = streams.id) AS is_hinted`,
    bindings: [instanceId, limit, leaseToken],
  });
  if (rows.length === 0) return [];
  const waiting = await readWaitingRuns(
    tx,
    rows.map(row => row.id),
  );
  return rows.map(claimed => {
    const {
      unit_id: unitId,
      tail_due_in: tailDueIn,
      has_open_census: hasOpenCensus,
      is_hinted: isHinted,
      ...row
    } = claimed;
    return {
      row,
      unitId,
      leaseToken,
      direction,
      tailDueInMs: Number(tailDueIn),
      hasOpenCensus: Boolean(hasOpenCensus),
      isHinted: Boolean(isHinted),
      runs: waiting.filter(run => run.stream_id === row.id),
    };
  });
}

async function readWaitingRuns(
  tx: Tx,
  streamIds: string[],
): Promise<(WaitingRun & { stream_id: string })[]> {
  return tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .whereIn('rs.stream_id', streamIds)
    .where({ 'rs.status': 'pending', 'r.status': 'running' })
    .orderBy(['r.started_at', 'r.id'])
    .select<(WaitingRun & { stream_id: string })[]>(
      'rs.stream_id',
      'r.id',
      'r.mode',
      'r.started_at',
      'r.force',
      'rs.tail_cursor',
      'rs.backfill_cursor',
      'rs.tail_done',
    );
}

interface ClaimRow extends DbStreamRow {
  unit_id: number;
  tail_due_in: number | string;
  has_open_census: boolean | 0 | 1;
  is_hinted: boolean | 0 | 1;
}
