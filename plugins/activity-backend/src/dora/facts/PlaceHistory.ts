/** A commit that a place has, or may go back to. */
interface Standing {
  sha: string;
  /** Where the same commit stands further down. */
  below: number | undefined;
}

/**
 * What one place had, from the first to the last, to tell when it goes back. A rollback forgets what came after the commit that it went
 * back to: when that comes again, it is a deployment like any other.
 *
 * @typeParam T - a deployment
 */
export class PlaceHistory<T> {
  readonly #isAncestor: (older: string, newer: string) => boolean;
  readonly #stack: Standing[] = [];
  readonly #positions = new Map<string, number>();
  #now: { sha: string | null; deployment: T } | undefined;

  /**
   * @param isAncestor - false also where that is not known
   */
  constructor(isAncestor: (older: string, newer: string) => boolean) {
    this.#isAncestor = isAncestor;
  }

  /**
   * Notes that a deployment has arrived, and returns the one that it takes back, if it does: the one that is there, if the commit was there before it,
   * or is an ancestor of what is there. Nothing goes back to a descendant of what is there, nor where one of the two commits is unknown.
   *
   * @param goesBack - that it is known to be a rollback, wherever it goes back to
   */
  arrive(sha: string | null, deployment: T, goesBack: boolean): T | undefined {
    const now = this.#now;
    this.#now = { sha, deployment };
    if (sha === null) return undefined;
    if (now === undefined || now.sha === null) {
      this.#settle(sha);
      return undefined;
    }
    if (sha === now.sha) return undefined;
    const isBack =
      goesBack ||
      (this.#positions.has(sha)
        ? !this.#isAncestor(now.sha, sha)
        : this.#isAncestor(sha, now.sha));
    if (!isBack) {
      this.#push(sha);
      return undefined;
    }
    if (!this.#positions.has(sha)) {
      this.#pop();
      while (this.#stack.length > 0 && this.#isAncestor(sha, this.#top().sha)) {
        this.#pop();
      }
    }
    this.#settle(sha);
    return now.deployment;
  }

  /** Makes a commit the last, by going back to it where that is possible. */
  #settle(sha: string): void {
    const position = this.#positions.get(sha);
    if (position === undefined) {
      this.#push(sha);
      return;
    }
    while (this.#stack.length > position + 1) this.#pop();
  }

  #push(sha: string): void {
    this.#stack.push({ sha, below: this.#positions.get(sha) });
    this.#positions.set(sha, this.#stack.length - 1);
  }

  #pop(): void {
    const { sha, below } = this.#top();
    this.#stack.pop();
    if (below === undefined) this.#positions.delete(sha);
    else this.#positions.set(sha, below);
  }

  #top(): Standing {
    return this.#stack[this.#stack.length - 1];
  }
}
