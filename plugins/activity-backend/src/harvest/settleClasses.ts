import { defaultBulkRule, type BulkRule } from '../records/bulk';
import type { Database, Tx } from '../store/Database';
import {
  findGroupsToSettle,
  readUnitStep,
  startOfUnit,
  takeQueuedCopyGroups,
  takeQueuedEvents,
  type UnitPosition,
} from '../store/operations/copyGroupsToSettle';
import { holdGate } from '../store/operations/holdGate';
import { settleCopyGroups } from '../store/operations/settleCopyGroups';
import { findSquashes } from '../store/squashes/findSquashes';
import { takeQueuedSquashes } from '../store/squashes/squashQueue';
import { nextTurn } from './nextTurn';
import { settleBulkQueue, settleDoer } from './settleBulk';
import { settleWorkItems } from './settleWorkItems';

/** Groups in one transaction: each has few members, and the event loop is to be free again within some 25 ms. */
const groupsAtATime = 200;

/** Events in one step of a walk over a unit. */
const eventsAtATime = 1000;

/** Pages of new events in one transaction; few of their events belong to a group. */
const pagesAtATime = 4;

/** Settles every class, and every work item, that changes have touched. Any replica may do so at any time. */
export async function settleQueue(
  database: Database,
  rule: BulkRule = defaultBulkRule,
): Promise<void> {
  await settleCopyQueue(database);
  await settleBulkQueue(database, rule);
  await settleWorkItems(database);
}

async function settleCopyQueue(database: Database): Promise<void> {
  for (;;) {
    const hasMore = await database.write('settleQueue', async tx => {
      await holdGate(tx, 'shared');
      const ids = await takeQueuedEvents(tx, pagesAtATime);
      if (ids.length === 0) return false;
      await settleCopyGroups(tx, await findGroupsToSettle(tx, ids));
      return true;
    });
    if (!hasMore) break;
    await nextTurn();
  }
  await settleInPortions(database, async tx => {
    const keys = await takeQueuedSquashes(tx, groupsAtATime);
    await settleCopyGroups(tx, await findSquashes(tx, keys));
    return keys.length;
  });
  await settleInPortions(database, async tx => {
    const keys = await takeQueuedCopyGroups(tx, groupsAtATime);
    await settleCopyGroups(tx, keys);
    return keys.length;
  });
}

/** @param settle - takes a portion and settles it; fewer than `groupsAtATime` are the last ones */
async function settleInPortions(
  database: Database,
  settle: (tx: Tx) => Promise<number>,
): Promise<void> {
  for (;;) {
    const settled = await database.write('settleQueue', async tx => {
      await holdGate(tx, 'shared');
      return settle(tx);
    });
    if (settled < groupsAtATime) return;
    await nextTurn();
  }
}

/** Settles every class that a unit has a part in: cheaper than the queue when all of the unit is new. */
export async function settleUnit(
  database: Database,
  unitId: number,
  rule: BulkRule = defaultBulkRule,
): Promise<void> {
  const doers = new Set<number>();
  let position: UnitPosition | undefined = startOfUnit;
  while (position) {
    const after: UnitPosition = position;
    position = await database.write('settleUnit', async tx => {
      await holdGate(tx, 'shared');
      const step = await readUnitStep(tx, unitId, after, eventsAtATime);
      await settleCopyGroups(tx, step.groups);
      for (const doer of step.doers) doers.add(doer);
      return step.next;
    });
    await nextTurn();
  }
  for (const doer of doers) await settleDoer(database, doer, rule);
}
