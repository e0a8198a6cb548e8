import type {
  Page,
  ReadOptions,
} from '@activity-insights/plugin-activity-node';
import { beginTail } from './beginTail';
import { newWalk, type TailCursor } from './cursor';
import type { IssueScope } from './IssueScope';
import { IssueWalk } from './IssueWalk';
import { KnownIssues } from './KnownIssues';
import { readHints } from './readHints';
import { tailQuery } from './tailQuery';
import { toMinute } from './toMinute';

/**
 * By how much polls overlap, in milliseconds. Jira's index is seconds to minutes behind, so an issue may be found later than
 * others that were updated after it.
 */
const overlapMs = 15 * 60_000;

/**
 * Reads forward: at first the whole project, or what was updated in the recent window and all that is unresolved, then again and
 * again what was updated since the poll before began. There is never an upper limit: it would starve issues that are updated all
 * the time.
 */
export async function* readTail(
  scope: IssueScope,
  cursor: TailCursor | undefined,
  options: ReadOptions,
): AsyncGenerator<Page> {
  const { budget, signal, horizon, hints = [] } = options;
  const now = await scope.site.now(signal);
  const { position, first } = cursor
    ? { position: cursor }
    : await beginTail(scope, now, options);
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
    query: tailQuery(scope, position),
    start,
    first,
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

/** From when on the poll after one that began then will ask. */
function keptSince(startedAt: number): number {
  return toMinute(startedAt - overlapMs);
}
