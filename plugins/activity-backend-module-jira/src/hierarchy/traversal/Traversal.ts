import type { WorkItemReference } from '@activity-insights/plugin-activity-node';
import type { FoundItem } from '../searching/FoundItem';
import { LimitWatch } from './LimitWatch';
import {
  type ItemSearch,
  keysPerQuery,
  searchKeys,
} from '../searching/searchKeys';
import type { TraversalLimits } from './TraversalLimits';

export interface TraversalOptions {
  search: ItemSearch;
  /** The query for what is directly below items of these keys. */
  childrenOf: (keys: readonly string[]) => string;
  /** Whether nothing is looked for below an item. */
  isLeaf: (item: FoundItem) => boolean;
  limits: TraversalLimits;
}

/** Searches that are under way at a time. */
const atATime = 4;

/**
 * Finds the items of trees: from the top down, and from what is known up. Items are found once, so cycles end; parents that are
 * not there, or not for this account, are left out. What reaches a limit is cut there, and says so in `reached`.
 */
export class Traversal {
  /** Everything that was found, by id. */
  readonly items = new Map<string, FoundItem>();
  readonly #options: TraversalOptions;
  readonly #watch: LimitWatch;
  readonly #byKey = new Map<string, FoundItem>();

  constructor(options: TraversalOptions) {
    this.#options = options;
    this.#watch = new LimitWatch(options.limits);
  }

  /** Which limits were reached, for people to read. */
  get reached(): ReadonlySet<string> {
    return this.#watch.reached;
  }

  /**
   * Finds what some queries find, and everything below that.
   *
   * @throws SourceError; RejectedRequest if Jira does not accept one of the queries
   */
  async descend(rootJqls: readonly string[]): Promise<void> {
    const { search, isLeaf, childrenOf } = this.#options;
    await this.#watch.within(async () => {
      let level: FoundItem[] = [];
      for (const jql of rootJqls) {
        for await (const page of this.#watch.counted(search(jql))) {
          level.push(...this.#add(page));
        }
      }
      for (let depth = 1; level.length > 0; depth++) {
        const above = level.filter(item => !isLeaf(item));
        if (above.length > 0) this.#watch.checkDepth(depth);
        level = await this.#find(
          above.map(({ key }) => key),
          childrenOf,
        );
      }
    });
  }

  /** Finds what is above some items that are not found yet, and everything above that. */
  async ascend(from: readonly WorkItemReference[]): Promise<void> {
    await this.#watch.within(async () => {
      let missing = this.#missing(from);
      for (let depth = 1; missing.length > 0; depth++) {
        this.#watch.checkDepth(depth);
        const found = await this.#find(missing, namedIssues);
        missing = this.#missing(found.flatMap(({ parent }) => parent ?? []));
      }
    });
  }

  /** Finds items by their ids, such as those that were found earlier. */
  async revisit(ids: readonly string[]): Promise<void> {
    const missing = ids.filter(id => !this.items.has(id));
    await this.#watch.within(async () => {
      await this.#find(missing, namedIssues);
    });
  }

  /**
   * What is directly above the items that a query for some keys finds; these items are not kept.
   *
   * @param toJql - makes the query for some of the keys
   */
  async parentsOf(
    keys: readonly string[],
    toJql: (keys: readonly string[]) => string,
  ): Promise<WorkItemReference[]> {
    const parents: WorkItemReference[] = [];
    await this.#watch.within(() =>
      this.#searchAll(keys, toJql, page => {
        parents.push(...page.flatMap(({ parent }) => parent ?? []));
      }),
    );
    return parents;
  }

  /** The item of that id or key, if it was found. */
  get({ id, key }: WorkItemReference): FoundItem | undefined {
    const byId = id === undefined ? undefined : this.items.get(id);
    return byId ?? (key === undefined ? undefined : this.#byKey.get(key));
  }

  async #find(
    keys: readonly string[],
    toJql: (keys: readonly string[]) => string,
  ): Promise<FoundItem[]> {
    const found: FoundItem[] = [];
    await this.#searchAll(keys, toJql, page => {
      found.push(...this.#add(page));
    });
    return found;
  }

  /** What is under way is finished even if a limit is reached, so that nothing goes on behind the caller's back. */
  async #searchAll(
    keys: readonly string[],
    toJql: (keys: readonly string[]) => string,
    take: (page: readonly FoundItem[]) => void,
  ): Promise<void> {
    const left = [...keys];
    const search = (jql: string) =>
      this.#watch.counted(this.#options.search(jql));
    const searchNext = async () => {
      while (left.length > 0) {
        const batch = left.splice(0, keysPerQuery);
        for await (const page of searchKeys(batch, toJql, search)) take(page);
      }
    };
    const ends = await Promise.allSettled(
      Array.from({ length: atATime }, searchNext),
    );
    for (const end of ends) {
      if (end.status === 'rejected') throw end.reason;
    }
  }

  #add(page: readonly FoundItem[]): FoundItem[] {
    return page.filter(item => {
      if (this.items.has(item.id)) return false;
      this.#watch.checkItems(this.items.size);
      this.items.set(item.id, item);
      this.#byKey.set(item.key, item);
      return true;
    });
  }

  #missing(references: readonly WorkItemReference[]): string[] {
    const names = references.flatMap(reference => {
      const name = reference.key ?? reference.id;
      return name === undefined || this.get(reference) ? [] : [name];
    });
    return [...new Set(names)];
  }
}

/** Ids are numbers and stand bare; keys may be words of the language. */
function namedIssues(names: readonly string[]): string {
  const list = names.map(name => (/^\d+$/.test(name) ? name : `"${name}"`));
  return `issue in (${list.join(', ')})`;
}
