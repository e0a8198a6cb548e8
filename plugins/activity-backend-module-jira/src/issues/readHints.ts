import type {
  Page,
  ReadOptions,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import type { FetchedIssues } from '../fetching/FetchedIssues';
import { PageBuilder } from '../paging/PageBuilder';
import { addIssue, updatedAtOf } from './addIssue';
import { findWanted } from './findWanted';
import { contextOf, type IssueScope } from './IssueScope';
import type { KnownIssues } from './KnownIssues';
import { projectIdOf } from './projectIdOf';

/** What a hint is settled with. */
export type HintPage = Pick<Page, 'records' | 'malformed' | 'settled'>;

const issueId = /^\d{1,18}$/;

/**
 * Looks at issues that were hinted at, as they are at this moment. What is not there any more, or has been moved to where
 * nobody reads, is said to be gone.
 *
 * @param hints - ids of issues; anything else is settled without a look
 * @param known - those that are read are added
 */
export async function* readHints(
  scope: IssueScope,
  hints: readonly string[],
  known: KnownIssues,
  { budget, signal }: Pick<ReadOptions, 'budget' | 'signal'>,
): AsyncGenerator<HintPage> {
  const ids = [...new Set(hints)].filter(hint => issueId.test(hint));
  const strange = hints.filter(hint => !issueId.test(hint));
  if (strange.length > 0) yield { records: [], settled: strange };
  const size = await scope.fetcher.mostIds(signal);
  for (let from = 0; from < ids.length; from += size) {
    yield* readSome(scope, ids.slice(from, from + size), known, {
      budget,
      signal,
    });
  }
}

async function* readSome(
  scope: IssueScope,
  ids: readonly string[],
  known: KnownIssues,
  { budget, signal }: Pick<ReadOptions, 'budget' | 'signal'>,
): AsyncGenerator<HintPage> {
  const { fetcher, projectId } = scope;
  const context = await contextOf(scope, signal);
  const page = new PageBuilder(budget);
  const wanted = await findWanted(scope, ids, signal);
  const fetched = await fetcher.fetch(wanted, signal);
  page.addMalformed(fetched.malformed);
  for (const tombstone of tombstonesOf(scope, fetched)) {
    while (!page.add(tombstone, `issue/${tombstone.id}`)) yield page.take();
  }
  const here = fetched.found.filter(issue => projectIdOf(issue) === projectId);
  const { issues, malformed } = await fetcher.complete(here, signal);
  page.addMalformed(malformed);
  for (const whole of issues) {
    for (const _ of addIssue(page, whole, context, undefined)) {
      yield page.take();
    }
    known.addHinted(whole.issue.id, updatedAtOf(whole));
  }
  yield { ...page.take(), settled: [...ids] };
}

/** Jira does not tell what was deleted from what is hidden from the account. */
function tombstonesOf(
  { projectId, isHarvested }: IssueScope,
  { found, missing }: FetchedIssues,
): TombstoneRecord[] {
  const moved = found.filter(issue => {
    const now = projectIdOf(issue);
    // Where another stream reads it, that one takes it over.
    return now !== undefined && now !== projectId && !isHarvested(now);
  });
  return [
    ...missing.map(id => toTombstone(id, 'deleted')),
    ...moved.map(({ id }) => toTombstone(id, 'moved')),
  ];
}

function toTombstone(
  id: string,
  reason: TombstoneRecord['reason'],
): TombstoneRecord {
  return { kind: 'tombstone', of: 'workItem', id, reason };
}
