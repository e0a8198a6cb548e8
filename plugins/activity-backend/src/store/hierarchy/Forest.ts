import { orderBottomUp } from '../../hierarchy/orderBottomUp';
import { rollUp } from '../../hierarchy/rollUp';
import type { Tx } from '../Database';
import { StoredWork, withWork, type NodeOwn, type NodeRow } from './NodeRow';
import { readChildren, readNodes } from './nodeRows';
import { readOwnItems, type OwnItem } from './readOwnItems';

/** The trees that are added up, as far as they are known. */
export class Forest {
  readonly #own: Map<number, OwnItem>;
  readonly #shown: ReadonlyMap<number, NodeOwn>;
  readonly #nodes = new Map<number, NodeRow>();
  readonly #children = new Map<number, number[]>();
  readonly #changed = new Set<number>();
  readonly #work = new StoredWork();

  /** @param shown - what is kept of the items with their places; of others it is as it is stored */
  constructor(items: readonly OwnItem[], shown: ReadonlyMap<number, NodeOwn>) {
    this.#shown = shown;
    this.#own = new Map(items.map(item => [item.id, item]));
  }

  /** Reads what is needed to add up items, unless it is known. */
  async load(tx: Tx, itemIds: readonly number[]): Promise<void> {
    const ids = [...new Set(itemIds)].filter(id => !this.#children.has(id));
    const missing = ids.filter(id => !this.#own.has(id));
    for (const [id, item] of await readOwnItems(tx, missing)) {
      this.#own.set(id, item);
    }
    const known = ids.filter(id => this.#own.has(id));
    for (const id of known) this.#children.set(id, []);
    this.#note(await readNodes(tx, known));
    const children = await readChildren(tx, known);
    this.#note(children);
    for (const { itemId, parentId } of children) {
      this.#children.get(parentId!)!.push(itemId);
    }
  }

  /** Adds up items that are loaded. Those that are gone, or are not settled yet, are left alone. */
  add(itemIds: readonly number[]): void {
    const nodes = itemIds.flatMap(id => this.#nodes.get(id) ?? []);
    const parents = new Map(nodes.map(it => [it.itemId, it.parentId]));
    for (const id of orderBottomUp(parents)) {
      const own = this.#own.get(id);
      const children = this.#children.get(id);
      if (!own || !children) continue;
      const node = this.#nodes.get(id)!;
      const work = rollUp(
        own,
        children.map(child => this.#work.of(this.#nodes.get(child)!)),
      );
      const now = withWork({ ...node, ...this.#shown.get(id) }, work);
      if (isSame(node, now)) continue;
      this.#nodes.set(id, now);
      this.#changed.add(id);
    }
  }

  parentsOfChanged(): number[] {
    return this.changed().flatMap(({ parentId }) => parentId ?? []);
  }

  changed(): NodeRow[] {
    return [...this.#changed].map(id => this.#nodes.get(id)!);
  }

  /** What is known already may have changed since it was read. */
  #note(nodes: readonly NodeRow[]): void {
    for (const node of nodes) {
      if (!this.#nodes.has(node.itemId)) this.#nodes.set(node.itemId, node);
    }
  }
}

function isSame(a: NodeRow, b: NodeRow): boolean {
  const names = Object.keys(a) as (keyof NodeRow)[];
  return names.every(name => a[name] === b[name]);
}
