import { z } from 'zod';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import {
  readAppliedSetting,
  saveAppliedSetting,
} from '../operations/appliedSettings';
import { readRows } from '../scopedEvents/Sql';

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

/** Whether it is to be decided anew which scopes are wide: the store has grown by a fifth since, or it was long ago. */
export async function isPlanDue(tx: Tx): Promise<boolean> {
  const stored = await readAppliedSetting(tx, setting);
  const state = stored
    ? stateSchema.safeParse(JSON.parse(stored)).data
    : undefined;
  if (!state) return true;
  const now = await readDatabaseClock(tx);
  const lastEventId = await readLastEventId(tx);
  return (
    now - state.at >= longestPlanMs ||
    lastEventId > state.lastEventId * 1.2 + 10_000
  );
}

/** Notes that it was decided. */
export async function notePlan(tx: Tx): Promise<void> {
  const state: z.infer<typeof stateSchema> = {
    v: 1,
    at: await readDatabaseClock(tx),
    lastEventId: await readLastEventId(tx),
  };
  await saveAppliedSetting(tx, setting, JSON.stringify(state));
}

async function readLastEventId(tx: Tx): Promise<number> {
  const [{ last }] = await readRows<{ last: number | string | null }>(tx, {
    text: 'SELECT max(id) AS last FROM events',
    bindings: [],
  });
  return Number(last ?? 0);
}
