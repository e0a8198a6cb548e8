import type { RawIssue } from '../mapping/CompleteIssue';

/** As many entries as Cloud gives with one answer; each issue by itself would cost a request or more. */
const mostEntries = 10_000;

/** Issues whose changelogs are longer than what comes along, put aside until they are worth a question. */
export class LongIssues {
  readonly #held = new Map<string, RawIssue>();
  #entries = 0;

  /** Whether one more would make more entries than one answer holds. */
  isFullFor(issue: RawIssue): boolean {
    return this.#entries > 0 && this.#entries + entriesOf(issue) > mostEntries;
  }

  add(issue: RawIssue): void {
    if (this.#held.has(issue.id)) return;
    this.#held.set(issue.id, issue);
    this.#entries += entriesOf(issue);
  }

  /** Those of the ids that another process has put aside, so that they have to be fetched once more. */
  absent(ids: readonly string[]): string[] {
    return ids.filter(id => !this.#held.has(id));
  }

  /** Gives those of the ids that are there, in their order, and forgets all. */
  take(ids: readonly string[]): RawIssue[] {
    const issues = ids.flatMap(id => this.#held.get(id) ?? []);
    this.#held.clear();
    this.#entries = 0;
    return issues;
  }
}

function entriesOf({ changelog }: RawIssue): number {
  return changelog?.total ?? changelog?.histories.length ?? 0;
}
