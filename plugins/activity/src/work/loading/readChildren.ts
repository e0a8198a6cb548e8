import type {
  WorkTree,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { toChildrenQuery, toNextChildrenQuery } from '../location/toTreeQuery';
import type { WorkForest } from './WorkForest';

/**
 * Reads the children of an item, or those that follow the ones that are there.
 *
 * @param query - what the trees were asked for with
 * @param forest - gives the trees that the children are added to, which may have been read anew meanwhile
 */
export async function readChildren(
  ask: (query: WorkTreeQuery) => Promise<WorkTree>,
  query: WorkTreeQuery,
  forest: () => WorkForest,
  id: string,
): Promise<void> {
  const asked = forest().node(id);
  if (!asked) return;
  const { key } = asked.item;
  const { next } = asked;
  const question = next
    ? toNextChildrenQuery(next.query, key, next.cursor)
    : toChildrenQuery(query, key);
  const [answer] = (await ask(question)).items;

  const node = forest().node(id);
  if (!node) return;
  const before = node.children?.length;
  if (answer) forest().addChildren(answer, question, next !== undefined);
  if (node.children?.length === before) {
    // There are none, or the item has another name by now. Asking again and again would not help.
    node.children ??= [];
    delete node.next;
  }
}
