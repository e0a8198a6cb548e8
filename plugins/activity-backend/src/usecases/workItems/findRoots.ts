import { NotFoundError } from '@backstage/errors';
import { Refusal } from '../../privacy/Refusal';
import type { Tx } from '../../store/Database';
import { findItemsByKey } from '../../store/workItemReads/findItemsByKey';
import { readTreeItems } from '../../store/workItemReads/readTreeItems';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { WorkPlan } from './planWork';

/**
 * The work items that have a key, or had it; one at each instance at most.
 *
 * @throws NotFoundError if there is none, Refusal if there are only such as the caller may not read
 */
export async function findRoots(
  tx: Tx,
  { instances, filter, scope, readableUnits }: WorkPlan,
  root: string,
): Promise<TreeItem[]> {
  const named = await findItemsByKey(tx, [root]);
  const view = { scope, readableUnits, fields: [] };
  const tops = (
    await readTreeItems(tx, { of: 'items', items: named }, view)
  ).filter(
    ({ instanceId }) =>
      instances.has(instanceId) &&
      (filter.instanceIds?.has(instanceId) ?? true),
  );
  if (tops.length === 0) {
    throw new NotFoundError(`No work item has the key ${root}`);
  }
  const readable = tops.filter(({ isReadable }) => isReadable);
  if (readable.length === 0) {
    throw new Refusal(
      'not-permitted',
      `You may not read the work item ${root}`,
    );
  }
  return readable;
}
