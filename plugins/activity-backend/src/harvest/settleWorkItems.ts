import type { Database, Tx } from '../store/Database';
import { settleDelivery } from '../store/delivery/settleDelivery';
import { enqueueServicesOfItems } from '../store/dora/queue/enqueueServicesOfItems';
import { settleQueuedChanges } from '../store/flow/changes/settleChangeFlow';
import { settleItemFlow } from '../store/flow/items/settleItemFlow';
import { settleNodes } from '../store/hierarchy/settleNodes';
import { holdGate } from '../store/operations/holdGate';
import { settleSpans } from '../store/spans/settleSpans';
import { holdWorkItems } from '../store/workItems/holdWorkItems';
import { joinInOrder } from '../store/workItems/joinInOrder';
import { resolveQueuedNames } from '../store/workItems/resolveQueuedNames';
import { takeQueued } from '../store/workItems/takeQueued';
import { BatchSize } from './BatchSize';
import { nextTurn } from './nextTurn';

/** Items in one transaction. */
const bounds = { first: 100, most: 500 };

/**
 * Settles every work item that changes have touched: what it was and when, how it is delivered, where it stands in its tree, and
 * how it has flowed; and how every change has flowed that something has come to. Any replica may do so at any time. What was noted before the call is settled when it ends, whoever has done it.
 */
export async function settleWorkItems(database: Database): Promise<void> {
  const size = new BatchSize(bounds, database.isEmbedded);
  for (;;) {
    const limit = size.rows;
    const startedAt = performance.now();
    const taken = await database.write(
      'settleWorkItems',
      tx => settlePortion(tx, limit),
      // What a crash of the server undoes is on the queue again.
      { flush: 'later' },
    );
    if (taken < limit) return;
    size.learn(performance.now() - startedAt);
    await nextTurn();
  }
}

/**
 * Settles the next work items and changes on the queues.
 *
 * @returns how much was taken off the queue; less than `limit` if that was all
 */
export async function settlePortion(tx: Tx, limit: number): Promise<number> {
  await holdGate(tx, 'shared');
  await holdWorkItems(tx);
  await joinInOrder(tx);
  const names = await resolveQueuedNames(tx, limit);
  const ids = await takeQueued(tx, 'settle_work_items', limit);
  if (ids.length > 0) {
    const changed = await settleSpans(tx, ids);
    await settleDelivery(tx, ids);
    // When work has begun follows from spans, of items that are not in the portion as well.
    const touched = [...new Set([...ids, ...changed])];
    await settleNodes(tx, touched);
    await settleItemFlow(tx, touched);
    await enqueueServicesOfItems(tx, touched);
  }
  const changes = await settleQueuedChanges(tx, limit);
  return Math.max(names, ids.length, changes);
}
