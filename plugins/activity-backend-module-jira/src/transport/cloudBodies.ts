import type {
  BulkChangelogRequest,
  BulkFetchIssueRequest,
  SearchAndReconcileRequest,
} from 'jira.js/cloud';

/** The vendor's types allow anything beside what they name. */
type Named<T> = {
  [K in keyof T as string extends K ? never : K]: T[K];
};

/*
 * What Cloud takes, by the vendor's own specification: a parameter that is misspelt, or that Jira no longer has, does not
 * compile.
 */

/** Of `POST /rest/api/3/search/jql`. */
export type SearchBody = Pick<
  Named<SearchAndReconcileRequest>,
  'jql' | 'fields' | 'maxResults' | 'nextPageToken'
>;

/** Of `POST /rest/api/3/issue/bulkfetch`. */
export type BulkFetchBody = Pick<
  Named<BulkFetchIssueRequest>,
  'issueIdsOrKeys' | 'fields' | 'expand'
>;

/** Of `POST /rest/api/3/changelog/bulkfetch`. */
export type BulkChangelogBody = Pick<
  Named<BulkChangelogRequest>,
  'issueIdsOrKeys' | 'maxResults' | 'nextPageToken'
>;
