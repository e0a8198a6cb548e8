import type { MergedChange } from './ServiceInputs';

/** A commit that a change is known by. */
interface NamedCommit {
  sha: string;
  change: MergedChange;
  /** It is what the change is on its target branch as, and not a commit of its own. */
  hasLanded: boolean;
}

/** Letters that a commit is named by at least. */
const shortest = 7;

/** The changes of a project that were merged so far, to find the one that a later one names. */
export class ChangeIndex {
  readonly #byTitle = new Map<string, MergedChange>();
  readonly #byNumber = new Map<number, MergedChange>();
  /** By the beginnings of their names. */
  readonly #commits: ReadonlyMap<string, NamedCommit[]>;

  /**
   * @param beginnings - of commits that will be asked for, seven letters or more
   */
  constructor(beginnings: Iterable<string>) {
    // A project has many more commits than somebody ever names.
    this.#commits = new Map(
      [...beginnings].map(beginning => [beginning.slice(0, shortest), []]),
    );
  }

  /** Adds changes in the order in which they were merged. */
  add(change: MergedChange): void {
    this.#byTitle.set(change.title.trim(), change);
    this.#byNumber.set(change.number, change);
    for (const sha of change.landed) this.#addCommit(sha, change, true);
    for (const sha of change.own) this.#addCommit(sha, change, false);
  }

  /** The last one of a title. */
  titled(title: string): MergedChange | undefined {
    return this.#byTitle.get(title);
  }

  numbered(number: number): MergedChange | undefined {
    return this.#byNumber.get(number);
  }

  /** The last one that landed as a commit, else the last one that has it, by the beginning of its name. */
  withCommit(beginning: string): MergedChange | undefined {
    const named = (
      this.#commits.get(beginning.slice(0, shortest)) ?? []
    ).filter(({ sha }) => sha.startsWith(beginning));
    const landed = named.filter(({ hasLanded }) => hasLanded);
    return (landed.at(-1) ?? named.at(-1))?.change;
  }

  #addCommit(sha: string, change: MergedChange, hasLanded: boolean): void {
    this.#commits.get(sha.slice(0, shortest))?.push({ sha, change, hasLanded });
  }
}
