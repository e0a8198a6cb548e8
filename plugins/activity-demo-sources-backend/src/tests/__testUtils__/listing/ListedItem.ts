/** An issue with all that belongs to it, as a client of Jira has put it together. */
export interface ListedItem {
  /** With all fields. */
  readonly issue: any;
  /** Its whole changelog, in any order. */
  readonly histories: readonly any[];
  /** All of them. */
  readonly comments: readonly any[];
}
