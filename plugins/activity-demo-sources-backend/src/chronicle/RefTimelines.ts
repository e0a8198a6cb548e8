import { Instant, RefChange, RepositoryHistory, Sha } from '../model';

type Refs = Pick<RepositoryHistory, 'refs'>;

const known = new WeakMap<Refs, RefTimelines>();

/** Where each ref of a repository has pointed to, found without going through all pushes. */
export class RefTimelines {
  readonly #moves = new Map<string, RefChange[]>();

  constructor({ refs }: Refs) {
    for (const move of refs) {
      const moves = this.#moves.get(move.ref);
      if (moves) moves.push(move);
      else this.#moves.set(move.ref, [move]);
    }
  }

  /** Made once for as long as the chronicle is kept. */
  static of(history: Refs): RefTimelines {
    let timelines = known.get(history);
    if (!timelines) {
      timelines = new RefTimelines(history);
      known.set(history, timelines);
    }
    return timelines;
  }

  /** Where a ref points to just before a moment, by its full name; none if it is not there. */
  tipBefore(ref: string, at: Instant): Sha | undefined {
    return this.#moves.get(ref)?.findLast(move => move.at < at)?.to;
  }

  /** Where a ref pointed to last, up to and with a moment, deleted since or not. */
  lastTip(ref: string, until: Instant): Sha | undefined {
    return this.#moves
      .get(ref)
      ?.findLast(move => move.at <= until && move.to !== undefined)?.to;
  }
}
