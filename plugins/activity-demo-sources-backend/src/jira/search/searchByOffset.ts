import { chooseFields } from '../render/fields/chooseFields';
import { issueFields } from '../render/fields/issueFields';
import { describeFields } from '../render/renderIssue';
import { Visit } from '../site/Visit';
import { IssueSearch } from './IssueSearch';
import { renderMatches } from './renderMatches';

/** A page of a list that is counted from its beginning. */
export interface OffsetRequest {
  readonly jql: string;
  readonly startAt: number;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  /** Whether values that do not exist match nothing, with a warning, instead of failing the query. */
  readonly lenient: boolean;
}

/**
 * A page of Data Center's kind: offset, total, and at most as many rows as the site allows. Everything of an issue comes
 * with it, its whole changelog if asked for. Between pages rows may move.
 *
 * @throws JiraRefusal 400
 */
export async function searchByOffset(
  search: IssueSearch,
  visit: Visit,
  request: OffsetRequest,
): Promise<Record<string, unknown>> {
  const { startAt, expand } = request;
  const { searchCap } = visit.site.settings;
  const maxResults = Math.min(request.maxResults, searchCap);
  const choice = chooseFields(
    issueFields(visit.site.flavour),
    request.fields,
    '*navigable',
  );
  const findings = await search.find(visit, request);
  const { matches, total } = await findings.from(startAt, maxResults);
  return {
    expand: 'schema,names',
    startAt,
    maxResults,
    total,
    issues: await renderMatches(visit, matches, () => findings.at, {
      choice,
      expand,
      mostEntries: Infinity,
      mostComments: Infinity,
    }),
    ...(findings.problems.length > 0
      ? { warningMessages: findings.problems }
      : {}),
    ...describeFields(choice, expand),
  };
}
