import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/**
 * Notes work items of which spans, delivery and place in the tree are to be computed anew. Notes are only ever added, so that nobody
 * waits for anybody: what is noted while it is being settled is settled again.
 */
export async function enqueueWorkItems(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_work_items (item_id)
     SELECT DISTINCT r.id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}`,
    [JSON.stringify(itemIds.map(id => [id]))],
  );
}

/** Notes every work item, gone or not. */
export async function enqueueEveryWorkItem(tx: Tx): Promise<void> {
  await tx.raw(
    'INSERT INTO settle_work_items (item_id) SELECT id FROM work_items',
  );
}

/** A part of the work items of a project: those that come after an item, at most so many. */
export interface ProjectStep {
  projectId: number;
  /** 0 at first. */
  after: number;
  limit: number;
}

/**
 * Notes some of the work items of a project.
 *
 * @returns the last of them; undefined if that was the last of all
 */
export async function enqueueItemsOfProject(
  tx: Tx,
  { projectId, after, limit }: ProjectStep,
): Promise<number | undefined> {
  const ids = await tx('work_items')
    .where({ project_id: projectId })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .pluck('id');
  await enqueueWorkItems(tx, ids.map(Number));
  return ids.length < limit ? undefined : Number(ids.at(-1));
}
