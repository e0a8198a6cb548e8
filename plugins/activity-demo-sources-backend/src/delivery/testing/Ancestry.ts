import { Commit, Sha } from '../../model';

/** Which commits are reachable from which. */
export class Ancestry {
  readonly #parents: ReadonlyMap<Sha, readonly Sha[]>;

  constructor(commits: readonly Commit[]) {
    this.#parents = new Map(commits.map(({ sha, parents }) => [sha, parents]));
  }

  /** The commits themselves and all before them. */
  reachable(tips: Iterable<Sha>): Set<Sha> {
    const seen = new Set<Sha>();
    const waiting = [...tips];
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      if (!seen.has(sha)) {
        seen.add(sha);
        waiting.push(...(this.#parents.get(sha) ?? []));
      }
    }
    return seen;
  }

  descends(sha: Sha, from: Sha): boolean {
    return this.reachable([sha]).has(from);
  }
}
