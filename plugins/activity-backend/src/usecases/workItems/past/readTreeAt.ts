import { describeExactness } from '../../../past/describeExactness';
import type { Exactly } from '../../../past/Exactly';
import type { NodeAt } from '../../../past/NodeAt';
import { placeNodes } from '../../../past/placeNodes';
import type { Tx } from '../../../store/Database';
import { momentRange } from '../../../store/past/PastRange';
import { readFirstReads } from '../../../store/past/readFirstReads';
import { readItemsAt } from '../../../store/past/readItemsAt';
import { walkDown, walkUp } from '../../../store/past/walkTrees';

/** Which trees, and when. */
export interface TreeAtQuestion {
  /**
   * UTC epoch milliseconds; what happened at this very moment has happened. The end of a day is the millisecond before the midnight
   * after it.
   */
  at: number;
  /** Work items, `work_items.id`; those that did not exist then are passed over. */
  itemIds: readonly number[];
  /** `tree`, the default: the whole trees that they were in. `subtree`: what was below them. */
  extent?: 'tree' | 'subtree';
}

/** Trees of work as they were. */
export interface TreeAt {
  /** Every item of these trees that existed, parents before their children, by id. */
  nodes: ReadonlyMap<number, NodeAt>;
  exact: Exactly;
}

/**
 * Reads the trees that some work items were in at a moment. Items that are in them today but were not then are not among them, and
 * those that have left since are, gone ones too. What it costs follows the trees, and not what is stored.
 */
export async function readTreeAt(
  tx: Tx,
  { at, itemIds, extent = 'tree' }: TreeAtQuestion,
): Promise<TreeAt> {
  const moment = momentRange(at);
  const tops =
    extent === 'tree' ? await walkUp(tx, itemIds, moment) : new Set(itemIds);
  const found = await walkDown(tx, [...tops], moment);
  const { items, guesses } = await readItemsAt(tx, found, moment);
  const nodes = placeNodes(items);
  const reads = await readFirstReads(tx, nodes.keys());
  return { nodes, exact: describeExactness(guesses, reads) };
}
