import {
  type Page,
  type ReadOptions,
  recentWindowStart,
} from '@activity-insights/plugin-activity-node';
import { allOf, inProject, unresolved, updatedSince } from '../search/jql';
import type { IssueQuery } from '../search/SearchRow';
import { newWalk, type TailCursor } from './cursor';
import type { IssueScope } from './IssueScope';
import { IssueWalk } from './IssueWalk';
import { KnownIssues } from './KnownIssues';
import { readHints } from './readHints';

/**
 * By how much polls overlap, in milliseconds. Jira's index is seconds to minutes behind, so an issue may be found later than
 * others that were updated after it.
 */
const overlapMs = 15 * 60_000;
const minuteMs = 60_000;

/**
 * Reads forward: at first what was updated in the recent window and all that is unresolved, then again and again what was
 * updated since the poll before began. There is never an upper limit: it would starve issues that are updated all the time.
 */
export async function* readTail(
  scope: IssueScope,
  cursor: TailCursor | undefined,
  options: ReadOptions,
): AsyncGenerator<Page> {
  const { budget, signal, horizon, hints = [] } = options;
  const now = await scope.site.now(signal);
  const position: TailCursor = cursor ?? beginning(scope, now, horizon);
  const { coveredFrom, since } = position;
  const { startedAt, walk: start } = position.poll ?? {
    startedAt: now,
    walk: newWalk,
  };
  const known = new KnownIssues(position.known, keptSince(startedAt));
  if (hints.length > 0) {
    for await (const page of readHints(scope, hints, known, options)) {
      yield { ...page, next: position, done: false };
    }
  }
  const steps = new IssueWalk(scope, {
    query: queryOf(scope, position),
    start,
    known,
    horizon,
    budget,
    signal,
  }).steps();
  for await (const { walk, ...records } of steps) {
    const { basis } = scope;
    const reached = { v: 1, kind: 'tail', basis, coveredFrom } as const;
    yield walk
      ? {
          ...records,
          next: {
            ...reached,
            since,
            known: known.toRecord(),
            poll: { startedAt, walk },
          } satisfies TailCursor,
          done: false,
        }
      : {
          ...records,
          next: {
            ...reached,
            since: keptSince(startedAt),
            known: known.toPrunedRecord(),
          } satisfies TailCursor,
          done: true,
          coveredFrom,
        };
  }
}

function beginning(
  { basis }: IssueScope,
  now: number,
  horizon: number | undefined,
): TailCursor {
  return {
    v: 1,
    kind: 'tail',
    basis,
    coveredFrom: toMinute(recentWindowStart(now, horizon)),
    since: null,
    known: {},
  };
}

function queryOf(
  { projectId, jql }: IssueScope,
  { coveredFrom, since }: TailCursor,
): IssueQuery {
  const wanted =
    since === null
      ? `${updatedSince(coveredFrom)} OR ${unresolved}`
      : updatedSince(since);
  return {
    jql: allOf(inProject(projectId), wanted, jql),
    withUpdated: since !== null,
  };
}

/** From when on the poll after one that began then will ask. */
function keptSince(startedAt: number): number {
  return toMinute(startedAt - overlapMs);
}

/** Down to the whole minute, as fine as every Jira compares. */
function toMinute(at: number): number {
  return Math.floor(at / minuteMs) * minuteMs;
}
