/** Beyond this many accounts, or other names, all are looked up again; the bound is there for memory's sake. */
const mostRemembered = 50_000;

/**
 * What the store has given numbers to, or has noted, as far as this process has seen it stored. None of it ever changes or is
 * deleted, so it need not be looked up again for each page.
 */
export class InternedIds {
  readonly #accounts = new Map<string, number>();
  readonly #unitSets = new Map<string, number>();
  readonly #branches = new Set<string>();
  #emailRealm: number | undefined;

  /** The instance that e-mail identities belong to. */
  get emailRealm(): number | undefined {
    return this.#emailRealm;
  }

  /** @param key - see `accountKey` */
  account(key: string): number | undefined {
    return this.#accounts.get(key);
  }

  /** @param key - see `unitSetKey` */
  unitSet(key: string): number | undefined {
    return this.#unitSets.get(key);
  }

  hasBranch(name: string): boolean {
    return this.#branches.has(name);
  }

  /** Forgets everything, in case the database does not have it any more: somebody may have restored a backup. */
  forget(): void {
    this.#emailRealm = undefined;
    for (const known of [this.#accounts, this.#unitSets, this.#branches]) {
      known.clear();
    }
  }

  /** Remembers what a transaction has found or written, which must be committed. */
  remember(news: InternedNews): void {
    this.#emailRealm = news.emailRealm;
    for (const known of [this.#accounts, this.#unitSets, this.#branches]) {
      if (known.size > mostRemembered) known.clear();
    }
    for (const [key, id] of news.accounts) this.#accounts.set(key, id);
    for (const [key, id] of news.unitSets) this.#unitSets.set(key, id);
    for (const name of news.branches) this.#branches.add(name);
  }
}

/** What there is to remember. */
export interface InternedNews {
  emailRealm: number;
  accounts: ReadonlyMap<string, number>;
  unitSets: ReadonlyMap<string, number>;
  branches: readonly string[];
}
