import {
  pageLimits,
  type Page,
  type ReadDirection,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { BotRule } from '../records/botRule';
import { toEventDraft } from '../records/eventDraft';
import { appendPage } from '../store/appendPage';
import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { addRunCounts, noCounts } from '../store/operations/addRunCounts';
import { describeProject } from '../store/operations/describeProject';
import type { ClaimedStream } from '../store/streams/claimStreams';
import { widenCoverage } from '../store/streams/completeBackfill';
import { retainedFrom } from '../time/retainedFrom';
import { noObserver, type HarvestObserver } from './HarvestObserver';
import { nextTurn } from './nextTurn';
import { toObservedRead } from './observedRead';
import { defaultPageTimes, type PageTimes, pagesWithin } from './pagesWithin';

/** What reading streams needs, the same for all of them. */
export interface ReadContext {
  database: Database;
  logger: LoggerService;
  isBot: BotRule;
  /** Ids of accounts by `accountKey`, kept over pages and streams. */
  knownAccounts: Map<string, number>;
  now: () => number;
  /** How long events are kept, in milliseconds; undefined for ever. */
  retentionMs?: number;
  /** How long modules may take; by default long enough for anything that does not hang. */
  pageTimes?: PageTimes;
  /** Is told what was read. */
  observer?: HarvestObserver;
}

/** One read: of which stream, under which lease, until when. */
export interface StreamRead {
  claimed: ClaimedStream;
  stream: SourceStream;
  direction: ReadDirection;
  /** The oldest instant that is wanted, UTC epoch milliseconds; undefined for all of history. */
  horizon: number | undefined;
  onChanges: ChangeListener;
  /** Aborts when the lease is lost or the process stops. */
  signal: AbortSignal;
  /** When to pause, by `now()`; the page in hand is finished. */
  deadline: number;
  /** Grows while the read goes on, so that whoever handles a failure knows how far it came. */
  progress: ReadProgress;
}

/** What a read has brought. */
export interface ReadProgress {
  /** Pages that were stored. */
  pages: number;
  /** Events that were written. */
  changes: number;
  /** Whether accounts or places came up that have to be attributed to people and Components. */
  isNews: boolean;
  /** What the last page said of how far back the stream is complete, see `Page.coveredFrom`. */
  coveredFrom: Page['coveredFrom'];
}

/** How a read has ended that did not fail. */
export type ReadEnd = 'done' | 'paused' | 'unwanted';

/**
 * Reads a claimed stream page by page into the store, in one direction, until its end, until the deadline, or until nobody
 * wants it any more.
 */
export async function readStream(
  context: ReadContext,
  read: StreamRead,
): Promise<ReadEnd> {
  const { claimed, stream, direction, horizon, signal } = read;
  const pages = pagesWithin(
    abort =>
      stream.read({
        cursor: parseCursor(cursorOf(claimed, direction)),
        direction,
        horizon,
        signal: abort,
        budget: pageLimits,
      }),
    signal,
    context.pageTimes ?? defaultPageTimes,
  );
  for await (const page of pages) {
    const wanted = await storePage(context, read, page);
    if (page.done) return 'done';
    if (!wanted) return 'unwanted';
    if (signal.aborted || context.now() >= read.deadline) return 'paused';
    await nextTurn();
  }
  // A module that ends without a last page was stopped in the middle.
  return 'paused';
}

/** Where a read goes on, as stored: a reload has a position of its own. */
export function cursorOf(
  { row, runs }: ClaimedStream,
  direction: ReadDirection,
): string | null {
  const reload = runs.find(run => run.mode === 'reload');
  const { tail_cursor: tail, backfill_cursor: backfill } = reload ?? row;
  return direction === 'tail' ? tail : backfill;
}

async function storePage(
  context: ReadContext,
  { claimed, direction, onChanges, progress }: StreamRead,
  page: Page,
): Promise<boolean> {
  const { database, knownAccounts } = context;
  const { row, unitId, leaseToken, runs } = claimed;
  const instance = row.id.split('/').slice(0, 2).join('/');
  const keptFrom = retainedFrom(context.now(), context.retentionMs);
  const drafts = page.records
    .map(record => toEventDraft(record, instance, context.isBot))
    // What retention would take out again is not let in.
    .filter(it => keptFrom === undefined || it.occurredAt >= keptFrom);
  const expired = page.records.length - drafts.length;
  for (const { key, reason } of page.malformed ?? []) {
    context.logger.warn(`Skipped ${key} of stream ${row.id}: ${reason}`);
  }
  const { project, coveredFrom } = page;
  const reload = runs.find(run => run.mode === 'reload');
  // Another reload that waits for the stream will read it from its own beginning.
  const runIds = runs
    .filter(run => run.mode === 'incremental' || run === reload)
    .map(run => run.id);
  const startedAt = performance.now();
  const stored = await database.write('appendPage', async tx => {
    const described =
      project !== undefined &&
      (await describeProject(tx, row.project_id, project));
    let changed = 0;
    if (expired > 0) {
      await addRunCounts(tx, row.id, runIds, {
        ...noCounts,
        read: expired,
        unchanged: expired,
      });
    }
    const { wanted, accounts } = await appendPage(
      tx,
      {
        streamId: row.id,
        leaseToken,
        instanceId: row.instance_id,
        viewpoint: { unitId, resourceId: row.resource_id },
        direction,
        runIds,
        reloadRunId: reload?.id,
        drafts,
        malformed: page.malformed?.length ?? 0,
        next: page.next,
        observedAt: context.now(),
      },
      knownAccounts,
      async (changes, inTx) => {
        changed += changes.length;
        await onChanges(changes, inTx);
      },
    );
    // The lease was checked by the cursor, so this is ours to say.
    const widens = direction === 'backfill' && typeof coveredFrom === 'number';
    if (widens) await widenCoverage(tx, row.id, coveredFrom);
    return { wanted, accounts, described, changed };
  });
  remember(knownAccounts, stored.accounts);
  progress.pages += 1;
  progress.changes += stored.changed;
  progress.isNews ||= stored.described || stored.accounts.size > 0;
  progress.coveredFrom = coveredFrom;
  const { observer = noObserver } = context;
  observer.pageStored(
    toObservedRead(claimed),
    {
      read: page.records.length,
      written: stored.changed,
      unchanged: page.records.length - stored.changed,
      removed: 0,
      malformed: page.malformed?.length ?? 0,
    },
    performance.now() - startedAt,
  );
  // A read that no run has asked for is wanted by the schedule.
  return stored.wanted || runs.length === 0;
}

const cursorSchema = z.record(z.string(), z.json());

/** The cursor as stored; what is no JSON object any more counts as none. */
function parseCursor(stored: string | null): JsonObject | undefined {
  if (stored === null) return undefined;
  const parsed = cursorSchema.safeParse(JSON.parse(stored));
  return parsed.success ? (parsed.data as JsonObject) : undefined;
}

/** Accounts are never deleted, so their ids may be kept; the bound is there for memory's sake. */
const maxKnownAccounts = 50_000;

function remember(
  known: Map<string, number>,
  accounts: ReadonlyMap<string, number>,
): void {
  if (known.size > maxKnownAccounts) known.clear();
  for (const [key, id] of accounts) known.set(key, id);
}
