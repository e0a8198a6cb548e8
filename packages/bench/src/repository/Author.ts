/** Somebody who signs commits, by one name and one address. */
export interface Author {
  name: string;
  email: string;
  /** Offsets as git writes them, such as `+0530`; one is taken per commit. */
  offsets: readonly string[];
}

/** The people and bots of a repository. */
export interface Cast {
  people: Author[];
  bots: Author[];
  /** Content of `.mailmap`. */
  mailmap: string;
}
