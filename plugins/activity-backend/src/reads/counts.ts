/** How many events have one value of what they are counted by, such as their local day, in one class value. */
export interface ValueCount {
  value: number;
  /** Stored class bits. */
  class: number;
  count: number;
}

/** How many events there are in one class value. */
export interface ClassCount {
  class: number;
  count: number;
}

/** How many contributors one local day has, and how many people these are. */
export interface DayPeople {
  /** Days since 1970-01-01. */
  day: number;
  contributors: number;
  people: number;
}

/** That somebody who is not a bot has at least one event in one class value. */
export interface ContributorClass {
  /** The linked User, else the account. */
  contributor: string;
  /** As `contributor`, but with unlinked namesakes taken for one person. */
  person: string;
  class: number;
}

/** That somebody who is not a bot has an event in one part of a scope, counted by position. */
export interface ActiveAtom {
  atom: number;
  person: string;
}
