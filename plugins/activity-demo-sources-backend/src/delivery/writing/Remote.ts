import { Commit, Instant, PersonId, RefChange, Sha } from '../../model';
import { Made } from './Made';

/** The repository on the server: what was pushed, and where refs have pointed to. */
export class Remote {
  readonly commits: Commit[] = [];
  readonly refs: RefChange[] = [];
  readonly #known = new Set<Sha>();
  readonly #moves = new Map<string, { at: Instant; tip?: Made }[]>();

  /** Where a ref points to now, that is after the last push. */
  tip(ref: string): Made | undefined {
    const moves = this.#moves.get(ref);
    return moves?.[moves.length - 1].tip;
  }

  /** Where a ref pointed to at a moment. */
  tipAt(ref: string, at: Instant): Made | undefined {
    const moves = this.#moves.get(ref) ?? [];
    return moves.findLast(move => move.at <= at)?.tip;
  }

  knows(sha: Sha): boolean {
    return this.#known.has(sha);
  }

  /**
   * Moves a ref, which has to be done in order of time.
   *
   * @param work - commits that may be new on the server, parents before children
   * @param forced - whether the tip does not descend from where the ref is
   * @returns the commits that were new
   */
  push(options: {
    ref: string;
    tip: Made;
    work: readonly Made[];
    at: Instant;
    by: PersonId;
    forced?: boolean;
  }): readonly Sha[] {
    const { ref, tip, work, at, by, forced = false } = options;
    const from = this.tip(ref)?.sha;
    if (from === tip.sha) return [];
    const fresh = work.filter(({ sha }) => !this.#known.has(sha));
    for (const made of fresh) {
      this.#known.add(made.sha);
      this.commits.push(publish(made, at));
    }
    this.refs.push({ at, by, ref, from, to: tip.sha, forced });
    this.#move(ref, { at, tip });
    return fresh.map(({ sha }) => sha);
  }

  delete(ref: string, at: Instant, by: PersonId): void {
    const from = this.tip(ref)?.sha;
    if (from === undefined) return;
    this.refs.push({ at, by, ref, from, forced: false });
    this.#move(ref, { at });
  }

  #move(ref: string, move: { at: Instant; tip?: Made }): void {
    const moves = this.#moves.get(ref);
    if (moves) moves.push(move);
    else this.#moves.set(ref, [move]);
  }
}

function publish(made: Made, pushedAt: Instant): Commit {
  const { sha, parents, author, committer, by, message, stats, tree } = made;
  const { files } = tree;
  return {
    sha,
    parents,
    author,
    committer,
    by,
    message,
    files,
    stats,
    pushedAt,
  };
}
