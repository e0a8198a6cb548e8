/** Beyond this many accounts, or other names, all are looked up again; the bound is there for memory's sake. */
const mostRemembered = 50_000;

/** An account as the store knows it. */
export interface InternedAccount {
  id: number;
  /** IANA name. */
  timeZone: string | null;
  /** Those of its addresses that are known to be stored, in lower case. */
  addresses: readonly string[];
}

/**
 * What the store has given numbers to, or has noted, as far as this process has seen it stored. Numbers never change and are
 * never deleted, so they need not be looked up again for each page.
 */
export class InternedIds {
  readonly #accounts = new Map<string, InternedAccount>();
  readonly #unitSets = new Map<string, number>();
  readonly #facetSets = new Map<string, number>();
  readonly #branches = new Set<string>();
  #emailRealm: number | undefined;

  /** The instance that e-mail identities belong to. */
  get emailRealm(): number | undefined {
    return this.#emailRealm;
  }

  /** @param key - see `accountKey` */
  account(key: string): InternedAccount | undefined {
    return this.#accounts.get(key);
  }

  /** @param key - see `unitSetKey` */
  unitSet(key: string): number | undefined {
    return this.#unitSets.get(key);
  }

  /** @param facets - see `EventDraft.facets` */
  facetSet(facets: string): number | undefined {
    return this.#facetSets.get(facets);
  }

  hasBranch(name: string): boolean {
    return this.#branches.has(name);
  }

  /** Forgets everything, in case the database does not have it any more: somebody may have restored a backup. */
  forget(): void {
    this.#emailRealm = undefined;
    for (const known of this.#all()) known.clear();
  }

  /** Remembers what a transaction has found or written, which must be committed. */
  remember(news: InternedNews): void {
    this.#emailRealm = news.emailRealm;
    for (const known of this.#all()) {
      if (known.size > mostRemembered) known.clear();
    }
    for (const [key, account] of news.accounts) {
      const known = this.#accounts.get(key)?.addresses ?? [];
      const addresses = [...new Set([...known, ...account.addresses])];
      this.#accounts.set(key, { ...account, addresses });
    }
    for (const [key, id] of news.unitSets) this.#unitSets.set(key, id);
    for (const [facets, id] of news.facetSets) this.#facetSets.set(facets, id);
    for (const name of news.branches) this.#branches.add(name);
  }

  #all() {
    return [this.#accounts, this.#unitSets, this.#facetSets, this.#branches];
  }
}

/** What there is to remember. */
export interface InternedNews {
  emailRealm: number;
  accounts: ReadonlyMap<string, InternedAccount>;
  unitSets: ReadonlyMap<string, number>;
  facetSets: ReadonlyMap<string, number>;
  branches: readonly string[];
}
