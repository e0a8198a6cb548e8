/** Who wrote or committed something, and when. */
export interface Signature {
  name: string;
  email: string;
  /** Seconds since 1970. */
  at: number;
  /** As git writes it, such as `+0530`. */
  offset: string;
}

/** A commit that is to be made. */
export interface PlannedCommit {
  /** Indexes of earlier commits. */
  parents: number[];
  author: Signature;
  committer: Signature;
  subject: string;
  body: string;
  /** How the message is written; git is told so. */
  encoding?: 'ISO-8859-1';
}

/** A tag that is to be made; without a tagger it is a lightweight one. */
export interface PlannedTag {
  name: string;
  commit: number;
  tagger?: Signature;
}

/** All of a repository that is to be made. */
export interface History {
  commits: PlannedCommit[];
  /** Index of the tip, by the name of the branch. */
  branches: Map<string, number>;
  defaultBranch: string;
  tags: PlannedTag[];
  mailmap: string;
}
