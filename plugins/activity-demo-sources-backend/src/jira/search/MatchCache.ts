import { Instant } from '../../model';
import { Match } from './Match';

/** What a query finds in the project of one team, in order, with the moments between which that stays so. */
export interface TeamMatches {
  readonly matches: readonly Match[];
  readonly from: Instant;
  /** Inclusive. */
  readonly until: Instant;
}

/** As many as a large company has issues. */
const mostMatches = 120_000;

/**
 * Keeps what queries found, so that a walk over all projects makes each chronicle once and not once a page. Forgets what
 * was not asked for longest.
 */
export class MatchCache {
  readonly #kept = new Map<string, TeamMatches>();
  #size = 0;

  get(name: string, at: Instant): TeamMatches | undefined {
    const found = this.#kept.get(name);
    if (!found || at < found.from || at > found.until) {
      return undefined;
    }
    this.#kept.delete(name);
    this.#kept.set(name, found);
    return found;
  }

  set(name: string, found: TeamMatches): void {
    this.#forget(name);
    this.#kept.set(name, found);
    this.#size += sizeOf(found);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= mostMatches || oldest === name) {
        break;
      }
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    const found = this.#kept.get(name);
    if (found) {
      this.#size -= sizeOf(found);
      this.#kept.delete(name);
    }
  }
}

/** An empty answer takes room too. */
function sizeOf(found: TeamMatches): number {
  return found.matches.length + 1;
}
