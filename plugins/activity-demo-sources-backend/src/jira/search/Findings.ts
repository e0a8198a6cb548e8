import { Instant } from '../../model';
import { Match, MatchPosition } from './Match';

/** All that a question finds, in order, of which no more is looked for than is asked for. */
export interface Findings {
  /** The moment that the index is about. */
  readonly at: Instant;
  /** Whole sentences about what the query asks for and this Jira has not. */
  readonly problems: readonly string[];
  /** So many matches behind a position, or from the beginning, and whether there are more. */
  after(
    position: MatchPosition | undefined,
    limit: number,
  ): Promise<{ matches: readonly Match[]; isLast: boolean }>;
  /** So many matches from an offset on, and how many there are in all. */
  from(
    startAt: number,
    limit: number,
  ): Promise<{ matches: readonly Match[]; total: number }>;
}
