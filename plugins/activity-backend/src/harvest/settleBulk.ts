import type { BulkRule } from '../records/bulk';
import { bulkStretches } from '../records/bulkStretches';
import { takeBulkTouches } from '../store/bulk/bulkQueue';
import {
  readNextDoer,
  settleBulkStep,
  settleBulkStretches,
} from '../store/bulk/settleBulkStretches';
import type { Database } from '../store/Database';
import { holdGate } from '../store/operations/holdGate';
import { nextTurn } from './nextTurn';

/** Touches in one transaction: most have few events around them. */
const touchesAtATime = 100;

/** Events in one step of a walk over an account. */
const eventsAtATime = 2_000;

/** Long before anything that happens, UTC epoch milliseconds. */
const beginning = -9e15;

/** Settles what changes have touched. Any replica may do so at any time. */
export async function settleBulkQueue(
  database: Database,
  rule: BulkRule,
): Promise<void> {
  for (;;) {
    const settled = await database.write('settleBulkQueue', async tx => {
      await holdGate(tx, 'shared');
      const touches = await takeBulkTouches(tx, touchesAtATime);
      await settleBulkStretches(tx, bulkStretches(touches, rule), rule);
      return touches.length;
    });
    if (settled < touchesAtATime) return;
    await nextTurn();
  }
}

/** Settles all that an account has done to items: cheaper than the queue when much of it is new. */
export async function settleDoer(
  database: Database,
  accountId: number,
  rule: BulkRule,
): Promise<void> {
  const step = (from: number, limit: number) =>
    database.write('settleDoer', async tx => {
      await holdGate(tx, 'shared');
      return settleBulkStep(tx, accountId, from, limit, rule);
    });
  let limit = eventsAtATime;
  for (let from: number | undefined = beginning; from !== undefined; ) {
    const next: number | undefined = await step(from, limit);
    // So much within so short a time that a step does not reach beyond it.
    limit = next === from ? limit * 2 : eventsAtATime;
    from = next;
    await nextTurn();
  }
}

/** Settles everybody, because the rule has changed. */
export async function settleEveryDoer(
  database: Database,
  rule: BulkRule,
): Promise<void> {
  const next = (after: number) =>
    database.read('readNextDoer', tx => readNextDoer(tx, after));
  for (let id = await next(0); id !== undefined; id = await next(id)) {
    await settleDoer(database, id, rule);
  }
}
