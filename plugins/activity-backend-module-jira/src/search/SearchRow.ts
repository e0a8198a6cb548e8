import type { SearchPosition } from './SearchPosition';

/** As much of an issue as is needed to know whether to look at it. */
export interface SearchRow {
  id: string;
  /** UTC epoch milliseconds, if it was asked for. */
  updatedAt?: number;
}

/** What is searched, without an order. */
export interface IssueQuery {
  jql: string;
  /** Whether rows say when they were updated. Without it Cloud gives fifty times as many with one request. */
  withUpdated: boolean;
}

/** Some issues of a search, the latest created first. */
export interface SearchPage {
  rows: SearchRow[];
  /** How many issues there are on this page and those behind it; undefined where Jira does not count. */
  total?: number;
  /** Where the next page begins; undefined after the last one. */
  next?: SearchPosition;
  /** Whether it is the first page instead of the one that was asked for, which Jira does not know any more. */
  hasRestarted?: boolean;
}
