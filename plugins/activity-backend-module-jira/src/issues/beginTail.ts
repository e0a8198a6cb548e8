import {
  type ReadOptions,
  recentWindowStart,
} from '@activity-insights/plugin-activity-node';
import { searchIssues } from '../search/searchIssues';
import type { SearchPage } from '../search/SearchRow';
import type { TailCursor } from './cursor';
import type { IssueScope } from './IssueScope';
import { tailQuery } from './tailQuery';
import { toMinute } from './toMinute';

/** Where reading forward begins. */
export interface TailBeginning {
  position: TailCursor;
  /** The first page of its search, if it is known already. */
  first?: SearchPage;
}

/** As many as Cloud names with one request; they are read within a minute or two. */
const mostAtOnce = 5_000;

/**
 * Decides how much of a project is read forward at first: all that is wanted, if that is no more than is read soon anyway, and
 * else the recent window with what is unresolved. Two walks would cost a second search, and end in two batches that are not full
 * and in two questions for long changelogs, which is a sixth of all requests where projects are of ordinary size.
 *
 * @param now - by the clock of the site, UTC epoch milliseconds
 */
export async function beginTail(
  scope: IssueScope,
  now: number,
  { horizon, signal }: Pick<ReadOptions, 'horizon' | 'signal'>,
): Promise<TailBeginning> {
  const all = positionFrom(scope, horizon);
  const recent = positionFrom(scope, recentWindowStart(now, horizon));
  const query = tailQuery(scope, all);
  const first = await searchIssues(scope.site, query, undefined, signal);
  const counted = first.next ? first.total ?? Infinity : first.rows.length;
  const isSmall = counted <= (scope.mostAtOnce ?? mostAtOnce);
  const isSame = all.coveredFrom === recent.coveredFrom;
  return isSmall || isSame ? { position: all, first } : { position: recent };
}

function positionFrom(
  { basis }: IssueScope,
  from: number | undefined,
): TailCursor {
  return {
    v: 1,
    kind: 'tail',
    basis,
    coveredFrom: from === undefined ? null : toMinute(from),
    since: null,
    known: {},
  };
}
