/** What has to be known of an answer to tell whether it may be given to somebody who may not read about single people. */
export interface Evidence {
  /** How many local days the range has; undefined if it cuts one. */
  wholeDays: number | undefined;
  /** How many people's events are counted. */
  people: number;
  /** How many people have events in scope, counted or left out. */
  peopleInScope: number;
  /** By how many people the scope differs from those that its answer could be subtracted from. */
  differences: number[];
  /** How many people joined or left the scope within the range. */
  changedMembers: number;
}
