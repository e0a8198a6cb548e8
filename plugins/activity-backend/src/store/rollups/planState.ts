import { z } from 'zod';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { saveAppliedSetting } from '../operations/appliedSettings';
import { readRows } from '../scopedEvents/Sql';
import type { Patience } from './sliceState';

const setting = 'rollups.planned';

const stateSchema = z.object({
  v: z.literal(1),
  /** UTC epoch milliseconds. */
  at: z.number(),
  /** The number of the newest event at that time. */
  lastEventId: z.number(),
});

/** Plans this old are made again: teams change, and so do their volumes. */
const longestPlanMs = 3_600_000;

const lastEventId = '(SELECT coalesce(max(id), 0) FROM events)';

/** Looking which of so many marks are worth counting takes the database a noticeable part of a second. */
const manyMarks = 50_000;

/**
 * How long counting gives way while pages come, in milliseconds: it takes as much of the database as storing them does, and
 * they would have it done again. Where something is always harvested it goes on after that.
 */
const longestWayMs = 60_000;

/** What there is to do for wide scopes. */
export interface RollupWork {
  /** Whether it is to be decided anew which scopes are wide: the store has grown by a fifth since, or it was long ago. */
  isPlanDue: boolean;
  /** Whether marks may be worth counting. Not while much is being harvested. */
  isCountingDue: boolean;
  /** In how many milliseconds the newest mark has rested long enough; undefined if there is none that has not. */
  restsInMs: number | undefined;
}

/** Looks whether there is anything to do: one small statement, because it is asked every few seconds. */
export async function readRollupWork(
  tx: Tx,
  { quietMs, longestMs }: Patience,
): Promise<RollupWork> {
  const end = (order: string) =>
    `SELECT id, marked_at FROM rollup_marks ORDER BY id ${order} LIMIT 1`;
  const [row] = await readRows<{
    plan: string | null;
    now: number | string;
    last: number | string;
    marks: number | string | null;
    oldest: number | string | null;
    newest: number | string | null;
  }>(tx, {
    text: `
      SELECT (SELECT value FROM applied_settings WHERE name = ?) AS plan, ${databaseClock(
        tx,
      )} AS now, ${lastEventId} AS last,
        b.id - a.id AS marks, a.marked_at AS oldest, b.marked_at AS newest
      FROM (SELECT 1 AS one) AS x LEFT JOIN (${end(
        'ASC',
      )}) AS a ON true LEFT JOIN (${end('DESC')}) AS b ON true`,
    bindings: [setting],
  });
  const now = Number(row.now);
  const isRestless = row.newest !== null && now - Number(row.newest) < quietMs;
  const hasMany = Number(row.marks) >= manyMarks;
  const isBusy =
    isRestless &&
    now - Number(row.oldest) < (hasMany ? longestMs : longestWayMs);
  return {
    isPlanDue: isDue(row.plan, now, Number(row.last)),
    isCountingDue: row.oldest !== null && !isBusy,
    restsInMs: isRestless ? Number(row.newest) + quietMs - now : undefined,
  };
}

/** Notes that it was decided. */
export async function notePlan(tx: Tx): Promise<void> {
  const [row] = await readRows<Record<'now' | 'last', number | string>>(tx, {
    text: `SELECT ${databaseClock(tx)} AS now, ${lastEventId} AS last`,
    bindings: [],
  });
  const state: z.infer<typeof stateSchema> = {
    v: 1,
    at: Number(row.now),
    lastEventId: Number(row.last),
  };
  await saveAppliedSetting(tx, setting, JSON.stringify(state));
}

function isDue(plan: string | null, now: number, last: number): boolean {
  const state = plan ? stateSchema.safeParse(JSON.parse(plan)).data : undefined;
  if (!state) return true;
  return (
    now - state.at >= longestPlanMs || last > state.lastEventId * 1.2 + 10_000
  );
}
