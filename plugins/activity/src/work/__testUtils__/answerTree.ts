import type {
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { NotFoundError } from '@backstage/errors';

/**
 * Of made trees what the backend would list: below `root` if there is one, the items whose key or summary has the text with the
 * way to them as context, to the depth that is asked for.
 */
export function answerTree(
  roots: readonly WorkTreeItem[],
  { root, text, maxDepth = 5 }: WorkTreeQuery,
): WorkTreeItem[] {
  const listed = root ? [findItem(roots, root)] : roots;
  return listed
    .map(item => (text ? matching(item, text) : item))
    .filter(item => item !== undefined)
    .map(item => cut(item, maxDepth));
}

function findItem(items: readonly WorkTreeItem[], key: string): WorkTreeItem {
  const open = [...items];
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.key === key) return item;
    open.push(...item.children);
  }
  throw new NotFoundError(`No work item ${key}`);
}

function matching(item: WorkTreeItem, text: string): WorkTreeItem | undefined {
  const children = item.children
    .map(child => matching(child, text))
    .filter(child => child !== undefined);
  const isMatch = `${item.key} ${item.summary}`
    .toLocaleLowerCase('en-US')
    .includes(text.toLocaleLowerCase('en-US'));
  if (isMatch) return { ...item, children };
  return children.length > 0 ? { ...item, children, context: true } : undefined;
}

function cut(item: WorkTreeItem, depth: number): WorkTreeItem {
  if (item.children.length === 0) return item;
  return depth > 1
    ? { ...item, children: item.children.map(child => cut(child, depth - 1)) }
    : { ...item, children: [], nextChildren: 'first' };
}
