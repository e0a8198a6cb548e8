import type { Tx } from '../../store/Database';
import { readRemovals } from '../../store/workItemReads/readRemovals';
import { readRootValues } from '../../store/workItemReads/readRootValues';
import { membersOf } from '../../workTrees/ShownText';
import { describeItems } from './describeItems';
import { gatherItems, type GatherOptions } from './gatherItems';
import type { WorkPlan } from './planWork';
import type { WorkPicture } from './WorkPicture';

/**
 * Work items as they are.
 *
 * @throws NotFoundError, Refusal, see `gatherItems`
 */
export async function pictureNow(
  tx: Tx,
  plan: WorkPlan,
  options: GatherOptions,
): Promise<WorkPicture> {
  const gathered = await gatherItems(tx, plan, options);
  return {
    gathered,
    notes: [],
    valuesOf: (roots, by) => {
      // What may not be read is sorted as if it had no value.
      const readable = roots.filter(({ isReadable }) => isReadable);
      return readRootValues(
        tx,
        readable.map(({ id }) => id),
        by,
      );
    },
    describe: async items => {
      const tell = await describeItems(tx, plan, items, gathered.rows);
      const ghosts = items.filter(({ isGhost }) => isGhost);
      if (ghosts.length === 0) return tell;
      const removals = await readRemovals(
        tx,
        ghosts.map(({ id }) => id),
      );
      return item => {
        const removed = removals.get(item.id);
        const told = tell(item);
        return removed ? `${told},${membersOf({ removed })}` : told;
      };
    },
  };
}
