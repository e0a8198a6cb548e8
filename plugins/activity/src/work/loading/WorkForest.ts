import type {
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';

/** Where the rest of a list is to be had. */
export interface NextPage {
  cursor: string;
  /** The question that the cursor belongs to. */
  query: WorkTreeQuery;
}

/** An item where it stands, with as much of what is below it as has been read. */
export interface WorkNode {
  /** The same for the same item in every answer. */
  id: string;
  /** Without its children. */
  item: Omit<WorkTreeItem, 'children'>;
  /** Missing for a root. */
  parent?: string;
  /** 1 for a root. */
  level: number;
  /** Ids, in the order of the backend; missing while nobody has asked for them. */
  children?: string[];
  next?: NextPage;
}

/** Names an item among all instances of all sources. */
export function idOf(name: Pick<WorkTreeItem, 'source' | 'instance' | 'key'>) {
  return `${name.source}/${name.instance}/${name.key}`;
}

/** Trees as far as they have been read. Adding costs as much as what is added. */
export class WorkForest {
  readonly roots: string[] = [];
  readonly #nodes = new Map<string, WorkNode>();

  node(id: string): WorkNode | undefined {
    return this.#nodes.get(id);
  }

  nodes(): Iterable<WorkNode> {
    return this.#nodes.values();
  }

  get size(): number {
    return this.#nodes.size;
  }

  /** Adds roots, with what the answer lists below them. */
  addRoots(items: readonly WorkTreeItem[], query: WorkTreeQuery): void {
    for (const item of items) {
      const isNew = !this.#nodes.has(idOf(item));
      this.#add(item, undefined, query);
      if (isNew) this.roots.push(idOf(item));
    }
  }

  /** Takes over what an answer about one item says of it and of its children; `isNext` if these follow others. */
  addChildren(
    answer: WorkTreeItem,
    query: WorkTreeQuery,
    isNext = false,
  ): void {
    const node = this.#nodes.get(idOf(answer));
    if (!node) return;
    const children = this.#addAll(answer.children, node, query);
    node.children = isNext ? [...(node.children ?? []), ...children] : children;
    setNext(node, answer.nextChildren, query);
  }

  #add(
    { children, ...item }: WorkTreeItem,
    parent: WorkNode | undefined,
    query: WorkTreeQuery,
  ): string {
    const id = idOf(item);
    // It stood elsewhere when that was read.
    this.#leave(id, parent?.id);
    const node: WorkNode = {
      id,
      item,
      parent: parent?.id,
      level: (parent?.level ?? 0) + 1,
    };
    this.#nodes.set(id, node);
    if (isListed({ children, ...item }, query)) {
      node.children = this.#addAll(children, node, query);
      setNext(node, item.nextChildren, query);
    }
    return id;
  }

  #addAll(
    items: readonly WorkTreeItem[],
    parent: WorkNode,
    query: WorkTreeQuery,
  ): string[] {
    return items.map(item => this.#add(item, parent, query));
  }

  #leave(id: string, newParent: string | undefined): void {
    const known = this.#nodes.get(id);
    if (!known || known.parent === newParent) return;
    const siblings =
      known.parent === undefined
        ? this.roots
        : this.#nodes.get(known.parent)?.children;
    const index = siblings?.indexOf(id) ?? -1;
    if (index >= 0) siblings?.splice(index, 1);
  }
}

/**
 * Whether an answer lists the children of an item, even if that are none. Where it ends before them, it says where they are to be
 * had. Where a text is looked for, children that lack it are not listed, but may be asked for.
 */
function isListed(
  { children, childCount, nextChildren }: WorkTreeItem,
  query: WorkTreeQuery,
): boolean {
  if (children.length > 0) return true;
  return nextChildren === undefined && !(query.text && childCount > 0);
}

function setNext(
  node: WorkNode,
  cursor: string | undefined,
  query: WorkTreeQuery,
): void {
  if (cursor === undefined) delete node.next;
  else node.next = { cursor, query };
}
