/** A commit as `git log` tells it. Texts are bytes read as latin1, so that different ones stay different. */
export interface GitCommit {
  sha: string;
  parents: string[];
  /** Before the mailmap. */
  rawEmail: string;
  /** After the mailmap, as is the address. */
  name: string;
  email: string;
  /** Seconds since 1970. */
  authoredAt: number;
  /** Minutes east of UTC, as written. */
  offset: number;
  /** Seconds since 1970. */
  committedAt: number;
  subject: string;
}

/** The classes of a commit, in the order in which they leave it out. */
export const classNames = ['bots', 'copies', 'merges'] as const;

export type ClassName = (typeof classNames)[number];

/** A commit with all that answers are computed from. */
export interface TrueCommit extends GitCommit {
  classes: ReadonlySet<ClassName>;
  /** The branch that it counts for. */
  branch: string;
  /** Names of the repositories that have it. */
  repositories: ReadonlySet<string>;
}
