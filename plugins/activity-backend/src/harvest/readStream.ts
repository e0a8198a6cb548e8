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
import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import type { InternedIds } from '../store/InternedIds';
import type { ClaimedStream } from '../store/streams/claimStreams';
import type { HarvestObserver } from './HarvestObserver';
import type { ReadHints } from './hints/handOutHints';
import { nextTurn } from './nextTurn';
import { defaultPageTimes, type PageTimes, pagesWithin } from './pagesWithin';
import { storePage } from './storePage';
import type { StrangeZones } from './StrangeZones';

/** What reading streams needs, the same for all of them. */
export interface ReadContext {
  database: Database;
  logger: LoggerService;
  isBot: BotRule;
  /** Is kept over pages and streams. */
  interned: InternedIds;
  /** As above. */
  strangeZones: StrangeZones;
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
  /** What the stream is to look at. */
  hints: ReadHints;
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
  /** Whether the last of them had nothing but new events. */
  bringsNews: boolean;
  /** Records that were written or taken out. */
  changes: number;
  /** Whether accounts or places came up that have to be attributed to people and Components. */
  isNews: boolean;
  /** Whether pages have said what is there of another stream. */
  tellsPresence: boolean;
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
  const { claimed, stream, direction, horizon, hints, signal } = read;
  const { waiting, areHeldBack } = hints;
  const pages = pagesWithin(
    abort =>
      stream.read({
        cursor: parseCursor(cursorOf(claimed, direction)),
        direction,
        horizon,
        signal: abort,
        budget: pageLimits,
        ...(waiting.size > 0 && !areHeldBack && { hints: [...waiting.keys()] }),
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

const cursorSchema = z.record(z.string(), z.json());

/** The cursor as stored; what is no JSON object any more counts as none. */
function parseCursor(stored: string | null): JsonObject | undefined {
  if (stored === null) return undefined;
  const parsed = cursorSchema.safeParse(JSON.parse(stored));
  return parsed.success ? (parsed.data as JsonObject) : undefined;
}
