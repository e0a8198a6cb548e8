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
import type { ClaimedStream } from '../store/operations/claimStream';
import { describeProject } from '../store/operations/describeProject';
import { nextTurn } from './nextTurn';

/** What reading streams needs, the same for all of them. */
export interface ReadContext {
  database: Database;
  logger: LoggerService;
  isBot: BotRule;
  /** Ids of accounts by `accountKey`, kept over pages and streams. */
  knownAccounts: Map<string, number>;
  now: () => number;
}

/** One read: of which stream, under which lease, until when. */
export interface StreamRead {
  claimed: ClaimedStream;
  stream: SourceStream;
  unitId: number;
  onChanges: ChangeListener;
  /** Aborts when the lease is lost or the process stops. */
  signal: AbortSignal;
  /** When to pause, by `now()`; the page in hand is finished. */
  deadline: number;
}

/** How a read has ended that did not fail. */
export type ReadEnd = 'done' | 'paused' | 'unwanted';

/**
 * Reads a claimed stream page by page into the store: forward, then backwards into history where the stream can and has
 * not done so, until its end, until the deadline, or until nobody wants it any more.
 */
export async function readStream(
  context: ReadContext,
  read: StreamRead,
): Promise<ReadEnd> {
  const { claimed, stream } = read;
  const reloads = claimed.runs.some(run => run.mode === 'reload');
  const backfills =
    stream.directions.includes('backfill') &&
    (reloads || !claimed.row.backfill_done);
  const end = await readDirection(context, read, 'tail');
  return end === 'done' && backfills
    ? readDirection(context, read, 'backfill')
    : end;
}

async function readDirection(
  context: ReadContext,
  read: StreamRead,
  direction: ReadDirection,
): Promise<ReadEnd> {
  const { claimed, stream, signal } = read;
  const reload = claimed.runs.find(run => run.mode === 'reload');
  const { tail_cursor: tail, backfill_cursor: backfill } =
    reload ?? claimed.row;
  const pages = stream.read({
    cursor: parseCursor(direction === 'tail' ? tail : backfill),
    direction,
    signal,
    budget: pageLimits,
  });
  for await (const page of pages) {
    const wanted = await storePage(context, read, direction, page);
    if (page.done) return 'done';
    if (!wanted) return 'unwanted';
    if (signal.aborted || context.now() >= read.deadline) return 'paused';
    await nextTurn();
  }
  // A module that ends without a last page was stopped in the middle.
  return 'paused';
}

async function storePage(
  context: ReadContext,
  { claimed, unitId, onChanges }: StreamRead,
  direction: ReadDirection,
  page: Page,
): Promise<boolean> {
  const { database, knownAccounts } = context;
  const { row, leaseToken, runs } = claimed;
  const instance = row.id.split('/').slice(0, 2).join('/');
  const drafts = page.records.map(record =>
    toEventDraft(record, instance, context.isBot),
  );
  for (const { key, reason } of page.malformed ?? []) {
    context.logger.warn(`Skipped ${key} of stream ${row.id}: ${reason}`);
  }
  const { project } = page;
  const { wanted, accounts } = await database.write('appendPage', async tx => {
    if (project) await describeProject(tx, row.project_id, project);
    return appendPage(
      tx,
      {
        streamId: row.id,
        leaseToken,
        instanceId: row.instance_id,
        viewpoint: { unitId, resourceId: row.resource_id },
        direction,
        runIds: runs.map(run => run.id),
        reloadRunId: runs.find(run => run.mode === 'reload')?.id,
        drafts,
        malformed: page.malformed?.length ?? 0,
        next: page.next,
        observedAt: context.now(),
      },
      knownAccounts,
      onChanges,
    );
  });
  remember(knownAccounts, accounts);
  return wanted;
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
