import { Instant, ItemId } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { parseQuery } from '../jql/parseQuery';
import { chooseFields } from '../render/fields/chooseFields';
import { issueFields } from '../render/fields/issueFields';
import { describeFields } from '../render/renderIssue';
import { Visit } from '../site/Visit';
import { IssueSearch } from './IssueSearch';
import { pageLimit } from './pageLimit';
import { readPageToken, writePageToken } from './pageToken';
import { renderMatches } from './renderMatches';

/** A page of a walk that goes on by tokens. */
export interface TokenRequest {
  readonly jql: string;
  readonly nextPageToken?: string;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly byDefault: 'id' | '*navigable';
  readonly expand: readonly string[];
  readonly reconcile: readonly ItemId[];
  /** Whether a query that restricts nothing is refused. */
  readonly bounded: boolean;
}

const most = { rows: 5000, reconciled: 50, entries: 40, comments: 20 };

/**
 * A page of Cloud's kind: no total, rows that may be fewer than asked for, and a token unless it is the last.
 *
 * @throws JiraRefusal 400
 */
export async function searchByToken(
  search: IssueSearch,
  visit: Visit,
  request: TokenRequest,
): Promise<Record<string, unknown>> {
  const { jql, maxResults, reconcile, expand } = request;
  // The list of issues to reconcile has to be the same on each page, so it belongs to the walk.
  const walk = [jql, reconcile];
  const after =
    request.nextPageToken === undefined
      ? undefined
      : readPageToken(request.nextPageToken, walk, visit.at);
  refuseExcess(request);
  if (request.bounded && !parseQuery(jql).where) {
    throw JiraRefusal.badRequest(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }

  const choice = chooseFields(
    issueFields(visit.site.flavour),
    request.fields,
    request.byDefault,
  );
  const findings = await search.find(visit, { jql, reconcile });
  const { matches, isLast } = await findings.after(after, maxResults);
  const limit = pageLimit(maxResults, choice, expand, matches[0]?.id ?? 0);
  const shown = matches.slice(0, limit);
  const ended = isLast && shown.length === matches.length;
  const last = shown.at(-1);

  const fresh = new Set(reconcile);
  const momentOf = (id: ItemId): Instant =>
    fresh.has(id) ? visit.at : findings.at;
  return {
    issues: await renderMatches(visit, shown, momentOf, {
      choice,
      expand,
      mostEntries: most.entries,
      mostComments: most.comments,
    }),
    ...(ended || !last
      ? {}
      : { nextPageToken: writePageToken(walk, visit.at, last) }),
    isLast: ended,
    ...describeFields(choice, expand),
  };
}

function refuseExcess({ maxResults, reconcile }: TokenRequest): void {
  if (maxResults < 1 || maxResults > most.rows) {
    throw JiraRefusal.badRequest(
      `The value of maxResults must be between 1 and ${most.rows}.`,
    );
  }
  if (reconcile.length > most.reconciled) {
    throw JiraRefusal.badRequest(
      `The number of issues to reconcile must not exceed ${most.reconciled}.`,
    );
  }
  if (!reconcile.every(Number.isSafeInteger)) {
    throw JiraRefusal.badRequest('Issues to reconcile are given by their ids.');
  }
}
