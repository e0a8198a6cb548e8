import { compareKeys } from './compareKeys';
import type { TrueItem } from './TrueItem';

/** Work items of a moment with what is below what. Nothing in it is clever: it is what clever things are compared with. */
export class Forest {
  readonly items: readonly TrueItem[];
  readonly #byId: ReadonlyMap<string, TrueItem>;
  readonly #byKey: ReadonlyMap<string, TrueItem>;
  readonly #children = new Map<string, TrueItem[]>();

  constructor(items: readonly TrueItem[]) {
    this.items = [...items].sort((a, b) => compareKeys(a.key, b.key));
    this.#byId = new Map(items.map(item => [item.id, item]));
    this.#byKey = new Map(items.map(item => [item.key, item]));
    for (const item of this.items) {
      const parent = this.parentOf(item);
      if (!parent) continue;
      const known = this.#children.get(parent.id);
      if (known) known.push(item);
      else this.#children.set(parent.id, [item]);
    }
  }

  byKey(key: string): TrueItem | undefined {
    return this.#byKey.get(key);
  }

  /** Undefined if it names none, and if nobody has the one that it names. */
  parentOf({ parentId }: TrueItem): TrueItem | undefined {
    return parentId === undefined ? undefined : this.#byId.get(parentId);
  }

  /** Whether it names a parent that nobody has. */
  isOrphan(item: TrueItem): boolean {
    return item.parentId !== undefined && !this.parentOf(item);
  }

  /** In the order of keys. */
  childrenOf({ id }: TrueItem): readonly TrueItem[] {
    return this.#children.get(id) ?? [];
  }

  /** From its parent to its root. */
  ancestorsOf(item: TrueItem): TrueItem[] {
    const ancestors: TrueItem[] = [];
    let parent = this.parentOf(item);
    while (parent) {
      if (parent === item || ancestors.includes(parent)) {
        throw new Error(`The parents of ${item.key} lead in a circle`);
      }
      ancestors.push(parent);
      parent = this.parentOf(parent);
    }
    return ancestors;
  }

  /** The item itself first. */
  subtreeOf(item: TrueItem): TrueItem[] {
    const subtree = [item];
    // It grows while it is walked.
    for (const each of subtree) subtree.push(...this.childrenOf(each));
    return subtree;
  }
}
