import { ScopePart } from './ScopePart';

/** The parts of many scopes: one for each set of scopes that share events. */
export class ScopeParts {
  readonly #bySet = new Map<string, ScopePart>();
  readonly #byScope = new Map<number, ScopePart[]>();

  /**
   * The part of the events that belong to exactly these scopes.
   *
   * @param scopeIds - each once, always in the same order
   * @returns undefined if there are none
   */
  of(scopeIds: readonly number[]): ScopePart | undefined {
    if (scopeIds.length === 0) return undefined;
    const key = scopeIds.join(',');
    const known = this.#bySet.get(key);
    if (known) return known;
    const part = new ScopePart();
    this.#bySet.set(key, part);
    for (const id of scopeIds) {
      const parts = this.#byScope.get(id);
      if (parts) parts.push(part);
      else this.#byScope.set(id, [part]);
    }
    return part;
  }

  /** The parts that a scope is the sum of; each of its events is in one. */
  ofScope(scopeId: number): readonly ScopePart[] {
    return this.#byScope.get(scopeId) ?? [];
  }

  [Symbol.iterator](): Iterator<ScopePart> {
    return this.#bySet.values();
  }
}
