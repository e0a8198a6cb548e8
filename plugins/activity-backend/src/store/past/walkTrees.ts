import type { Tx } from '../Database';
import type { PastRange } from './PastRange';
import { readChildren, readParents, type ParentLink } from './readParentLinks';

/**
 * Walks up from some items to the tops of the trees that they were in at any time of a range. A circle has no top: the whole of it is
 * taken for one.
 *
 * @returns the items themselves and all that was above them
 */
export async function walkUp(
  tx: Tx,
  itemIds: readonly number[],
  range: PastRange,
): Promise<Set<number>> {
  const met = new Set(itemIds);
  for (let level = [...met]; level.length > 0; ) {
    const links = await readParents(tx, level, range);
    level = addNew(
      met,
      links.map(({ parentId }) => parentId),
    );
  }
  return met;
}

/** Everything that was below some items at any time of a range, themselves included, and what hung from what. */
export async function walkDown(
  tx: Tx,
  itemIds: readonly number[],
  range: PastRange,
): Promise<{ itemIds: Set<number>; links: ParentLink[] }> {
  const met = new Set(itemIds);
  const found: ParentLink[] = [];
  for (let level = [...met]; level.length > 0; ) {
    const links = await readChildren(tx, level, range);
    for (const link of links) found.push(link);
    level = addNew(
      met,
      links.map(({ childId }) => childId),
    );
  }
  return { itemIds: met, links: found };
}

/** Those that were not met before, each once. */
function addNew(met: Set<number>, ids: readonly number[]): number[] {
  const added: number[] = [];
  for (const id of ids) {
    if (!met.has(id)) {
      met.add(id);
      added.push(id);
    }
  }
  return added;
}
