import {
  type Page,
  type ReadOptions,
  recentWindowStart,
} from '@activity-insights/plugin-activity-node';
import {
  allOf,
  inProject,
  resolved,
  updatedBefore,
  updatedSince,
} from '../search/jql';
import { type BackfillCursor, newWalk } from './cursor';
import type { IssueScope } from './IssueScope';
import { IssueWalk } from './IssueWalk';
import { KnownIssues } from './KnownIssues';
import { toMinute } from './toMinute';

const minuteMs = 60_000;

/**
 * Reads what the first walk forward has left out: what is resolved and was not updated lately, back to the horizon. What is
 * updated while it is read leaves the window, and reading forward finds it. An issue is read whole, with what lies before the
 * horizon: what happened to it before is needed to understand what happened since.
 */
export async function* readBackfill(
  scope: IssueScope,
  cursor: BackfillCursor | undefined,
  { budget, signal, horizon }: ReadOptions,
): AsyncGenerator<Page> {
  const now = await scope.site.now(signal);
  const position = goOn(scope, cursor, now, horizon);
  if ('reached' in position) {
    const { reached } = position;
    yield { records: [], next: position, done: true, coveredFrom: reached };
    return;
  }
  const { window, walk: start } = position;
  const { from, to } = window;
  const steps = new IssueWalk(scope, {
    query: {
      jql: allOf(
        inProject(scope.projectId),
        resolved,
        updatedBefore(to),
        from === null ? undefined : updatedSince(from),
        scope.jql,
      ),
      withUpdated: false,
    },
    start,
    known: new KnownIssues({}, Infinity),
    horizon: from ?? undefined,
    budget,
    signal,
  }).steps();
  for await (const { walk, ...records } of steps) {
    const { basis } = scope;
    const kind = { v: 1, kind: 'backfill', basis } as const;
    yield walk
      ? {
          ...records,
          next: { ...kind, window, walk } satisfies BackfillCursor,
          done: false,
        }
      : {
          ...records,
          next: { ...kind, reached: from } satisfies BackfillCursor,
          done: true,
          coveredFrom: from,
        };
  }
}

/** What is to be read now: the rest of what is under way, or what a horizon asks for that lies further back than before. */
function goOn(
  { basis }: IssueScope,
  cursor: BackfillCursor | undefined,
  now: number,
  horizon: number | undefined,
): BackfillCursor {
  if (cursor && 'window' in cursor) return cursor;
  const from = horizon === undefined ? null : toMinute(horizon);
  // Later than where reading forward began, so the two overlap.
  const to = cursor
    ? cursor.reached
    : toMinute(recentWindowStart(now, horizon)) + minuteMs;
  const isDone = cursor && (to === null || (from !== null && from >= to));
  return isDone || to === null
    ? { v: 1, kind: 'backfill', basis, reached: to }
    : { v: 1, kind: 'backfill', basis, window: { from, to }, walk: newWalk };
}
