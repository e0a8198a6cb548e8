import type {
  WorkTree,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { readChildren } from './readChildren';
import { WorkForest, type NextPage, type WorkNode } from './WorkForest';

const usualRoots = 100;
const mostRoots = 500;

/** Trees that have been read, and where further roots are to be had. */
export interface ReadForest {
  answer: Omit<WorkTree, 'items'>;
  forest: WorkForest;
  nextRoots?: NextPage;
}

/**
 * Reads trees, and as much of them as is shown of what was read before: as many roots, and the children of the items whose
 * children are shown. What is opened while this goes on is read, too.
 *
 * @param before - what is there now; empty the first time
 */
export async function rereadForest(
  ask: (query: WorkTreeQuery) => Promise<WorkTree>,
  query: WorkTreeQuery,
  before: () => WorkForest,
  isShown: (id: string) => boolean,
): Promise<ReadForest> {
  const forest = new WorkForest();
  const limit = Math.min(
    mostRoots,
    Math.max(usualRoots, before().roots.length),
  );
  const rootsQuery = { ...query, limit };
  const { items, ...answer } = await ask(rootsQuery);
  forest.addRoots(items, rootsQuery);
  let cursor = answer.nextCursor;
  while (cursor && forest.roots.length < before().roots.length) {
    const page = await ask({ ...rootsQuery, cursor });
    forest.addRoots(page.items, rootsQuery);
    cursor = page.nextCursor;
  }

  for (;;) {
    const missing = [...before().nodes()].filter(
      node => isShown(node.id) && lacksChildren(forest.node(node.id), node),
    );
    if (missing.length === 0) break;
    await Promise.all(
      missing.map(node => readChildren(ask, query, () => forest, node.id)),
    );
  }
  return {
    answer,
    forest,
    nextRoots: cursor ? { cursor, query: rootsQuery } : undefined,
  };
}

/** Whether fewer children of an item have been read than before, although there are more. */
function lacksChildren(node: WorkNode | undefined, before: WorkNode): boolean {
  if (!node || !before.children) return false;
  if (!node.children) return true;
  return !!node.next && node.children.length < before.children.length;
}
