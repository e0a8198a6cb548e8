import type { SprintHistory } from '../../../flow/sprints/SprintHistory';
import type { Tx } from '../../Database';
import type { ItemSet } from '../../workItemReads/ItemSet';
import { findSprints } from './findSprints';
import { readSprintItems } from './readSprintItems';

/** Half a year of sprints of two weeks. */
const mostSprints = 12;

/**
 * Reads the latest sprints that have begun and that items of a set were ever in, at most twelve, in the order in which they began: with
 * these items and with nothing else that was in them.
 *
 * @param now - UTC epoch milliseconds
 */
export async function readSprints(
  tx: Tx,
  set: ItemSet,
  now: number,
): Promise<SprintHistory[]> {
  const sprints = await findSprints(tx, set, now, mostSprints);
  if (sprints.length === 0) return [];
  const items = await readSprintItems(
    tx,
    set,
    sprints.map(({ id }) => id),
  );
  return sprints.map(({ id, ...sprint }) => ({
    ...sprint,
    items: items.get(id) ?? [],
  }));
}
