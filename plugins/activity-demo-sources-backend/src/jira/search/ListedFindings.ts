import { CompiledQuery } from '../jql/compileQuery';
import { Instant } from '../../model';
import { Findings } from './Findings';
import { compareMatches, Match, MatchPosition } from './Match';
import { takeAfter, takeFrom } from './takePage';

/** Findings that are all there: lists in order, one for each project. */
export class ListedFindings implements Findings {
  readonly at: Instant;
  readonly problems: readonly string[];
  readonly #lists: readonly (readonly Match[])[];
  readonly #compare: ReturnType<typeof compareMatches>;

  constructor(
    { descending, problems }: CompiledQuery,
    at: Instant,
    lists: readonly (readonly Match[])[],
  ) {
    this.at = at;
    this.problems = problems;
    this.#lists = lists;
    this.#compare = compareMatches(descending);
  }

  async after(position: MatchPosition | undefined, limit: number) {
    return takeAfter(this.#lists, this.#compare, position, limit);
  }

  async from(startAt: number, limit: number) {
    return takeFrom(this.#lists, this.#compare, startAt, limit);
  }
}
