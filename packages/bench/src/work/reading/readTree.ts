import type {
  WorkItemClient,
  WorkTree,
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';

/** A tree as an answer has it, by keys. */
export interface ListedTree {
  listed: Map<string, { item: WorkTreeItem; parent?: string }>;
  /** Keys that came more than once. */
  repeated: string[];
  /** Keys of roots, in the order of the answer. */
  roots: string[];
  /** The first page, without its items. */
  first: Omit<WorkTree, 'items'>;
}

const deepest = 100;

/** Reads trees to their end: all pages of roots, and all of the children that did not fit. */
export async function readTree(
  client: Pick<WorkItemClient, 'getTree'>,
  query: WorkTreeQuery,
): Promise<ListedTree> {
  const asked = { maxDepth: deepest, limit: 500, ...query };
  const { items, ...first } = await client.getTree(asked);
  const tree: ListedTree = {
    listed: new Map(),
    repeated: [],
    roots: [],
    first,
  };
  let page: WorkTree | undefined = { ...first, items };
  while (page) {
    for (const item of page.items) {
      tree.roots.push(item.key);
      await addSubtree(client, tree, asked, item);
    }
    const cursor: string | undefined = page.nextCursor;
    page =
      cursor === undefined
        ? undefined
        : await client.getTree({ ...asked, cursor });
  }
  return tree;
}

async function addSubtree(
  client: Pick<WorkItemClient, 'getTree'>,
  tree: ListedTree,
  query: WorkTreeQuery,
  root: WorkTreeItem,
): Promise<void> {
  const waiting: { item: WorkTreeItem; parent?: string }[] = [{ item: root }];
  for (const each of waiting) {
    const { item } = each;
    if (tree.listed.has(item.key)) tree.repeated.push(item.key);
    tree.listed.set(item.key, each);
    const children = [...item.children];
    let { nextChildren } = item;
    while (nextChildren !== undefined) {
      const { key } = item;
      const { items } = await client.getTree({
        ...query,
        root: key,
        children: nextChildren,
      });
      children.push(...(items[0]?.children ?? []));
      nextChildren = items[0]?.nextChildren;
    }
    waiting.push(...children.map(child => ({ item: child, parent: item.key })));
  }
}
