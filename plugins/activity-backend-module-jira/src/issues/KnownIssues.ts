const most = 1_000;

/**
 * Which issues were read lately, and as of which update: polls overlap, and what was read before is shown again. It is part
 * of the cursor, so it is small; who drops out is read once more.
 */
export class KnownIssues {
  readonly #updatedAt: Map<string, number>;
  /** Those that were read before any search has shown them. */
  readonly #hinted = new Map<string, number>();
  readonly #keptFrom: number;

  /**
   * @param known - times of update by id, UTC epoch milliseconds
   * @param keptFrom - what was updated before will not be shown again
   */
  constructor(known: Readonly<Record<string, number>>, keptFrom: number) {
    this.#updatedAt = new Map(Object.entries(known));
    this.#keptFrom = keptFrom;
  }

  /** Whether that state of an issue that a search shows, or a later one, was read. */
  has(id: string, updatedAt: number | undefined): boolean {
    const hinted = this.#hinted.get(id);
    if (hinted !== undefined) {
      this.#hinted.delete(id);
      this.add(id, hinted);
    }
    const known = hinted ?? this.#updatedAt.get(id);
    return known !== undefined && updatedAt !== undefined && known >= updatedAt;
  }

  /**
   * Adds an issue that was read because of a hint. It counts as known only once a search has shown it: as long as the index does
   * not have it, a census may take it for deleted, and the poll that finds it must bring it back.
   */
  addHinted(id: string, updatedAt: number): void {
    this.#hinted.set(id, updatedAt);
  }

  add(id: string, updatedAt: number): void {
    if (updatedAt >= this.#keptFrom) this.#updatedAt.set(id, updatedAt);
  }

  /** Those that will be shown again, the latest if there are too many. */
  toRecord(): Record<string, number> {
    const kept = [...this.#updatedAt]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most);
    return Object.fromEntries(kept);
  }

  /** The same, without what will not be shown any more. */
  toPrunedRecord(): Record<string, number> {
    return Object.fromEntries(
      Object.entries(this.toRecord()).filter(
        ([, updatedAt]) => updatedAt >= this.#keptFrom,
      ),
    );
  }
}
