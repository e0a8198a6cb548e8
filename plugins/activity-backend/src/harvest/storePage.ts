import type { Page } from '@activity-insights/plugin-activity-node';
import { type EventDraft, toEventDraft } from '../records/eventDraft';
import { appendPage } from '../store/appendPage';
import type { Tx } from '../store/Database';
import { internPage, type PageIds } from '../store/internPage';
import { addRunCounts, noCounts } from '../store/operations/addRunCounts';
import { describeProject } from '../store/operations/describeProject';
import { widenCoverage } from '../store/streams/completeBackfill';
import { retainedFrom } from '../time/retainedFrom';
import { noObserver } from './HarvestObserver';
import { toObservedRead } from './observedRead';
import type { ReadContext, StreamRead } from './readStream';

/**
 * Maps a page and stores it, with the position that it ends at.
 *
 * @returns whether anybody wants the stream to be read on
 */
export async function storePage(
  context: ReadContext,
  read: StreamRead,
  page: Page,
): Promise<boolean> {
  const { database, interned, logger, observer = noObserver } = context;
  const { claimed, progress } = read;
  const { row, unitId, runs } = claimed;
  for (const { key, reason } of page.malformed ?? []) {
    logger.warn(`Skipped ${key} of stream ${row.id}: ${reason}`);
  }
  const drafts = toDrafts(context, read, page);
  const startedAt = performance.now();
  const ids = await internPage(
    database,
    { instanceId: row.instance_id, viewpoint: { unitId }, drafts },
    interned,
  );
  const stored = await database
    .write(
      'appendPage',
      tx => writePage(tx, context, read, { page, drafts, ids }),
      // What a crash of the server undoes, position and all, is read again.
      { flush: 'later' },
    )
    .catch(error => {
      // A server that has taken over from another may not have what that one had.
      interned.forget();
      throw error;
    });
  progress.pages += 1;
  progress.changes += stored.changes;
  progress.isNews ||= stored.described || ids.hasNewAccounts;
  progress.coveredFrom = page.coveredFrom;
  observer.pageStored(
    toObservedRead(claimed),
    {
      read: page.records.length,
      written: stored.changes,
      unchanged: page.records.length - stored.changes,
      removed: 0,
      malformed: page.malformed?.length ?? 0,
    },
    performance.now() - startedAt,
  );
  // A read that no run has asked for is wanted by the schedule.
  return stored.wanted || runs.length === 0;
}

/** The records of a page as they are stored. What retention would take out again is not let in. */
function toDrafts(
  { isBot, now, retentionMs }: ReadContext,
  { claimed }: StreamRead,
  { records }: Page,
): EventDraft[] {
  const instance = claimed.row.id.split('/').slice(0, 2).join('/');
  const keptFrom = retainedFrom(now(), retentionMs);
  return records
    .map(record => toEventDraft(record, instance, isBot))
    .filter(it => keptFrom === undefined || it.occurredAt >= keptFrom);
}

/** What came of a page in the store. */
interface StoredPage {
  /** Whether a run still waits for the stream. */
  wanted: boolean;
  /** Whether the page has told something new about the project. */
  described: boolean;
  /** Events that were written. */
  changes: number;
}

async function writePage(
  tx: Tx,
  context: ReadContext,
  { claimed, direction, onChanges }: StreamRead,
  { page, drafts, ids }: { page: Page; drafts: EventDraft[]; ids: PageIds },
): Promise<StoredPage> {
  const { row, unitId, leaseToken, runs } = claimed;
  const { project, coveredFrom } = page;
  const reload = runs.find(run => run.mode === 'reload');
  // Another reload that waits for the stream will read it from its own beginning.
  const runIds = runs
    .filter(run => run.mode === 'incremental' || run === reload)
    .map(run => run.id);
  const described =
    project !== undefined &&
    (await describeProject(tx, row.project_id, project));
  const expired = page.records.length - drafts.length;
  if (expired > 0) {
    const counts = { ...noCounts, read: expired, unchanged: expired };
    await addRunCounts(tx, row.id, runIds, counts);
  }
  let changes = 0;
  const wanted = await appendPage(
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
    ids,
    async (written, inTx) => {
      changes += written.length;
      await onChanges(written, inTx);
    },
  );
  // The lease was checked by the cursor, so this is ours to say.
  const widens = direction === 'backfill' && typeof coveredFrom === 'number';
  if (widens) await widenCoverage(tx, row.id, coveredFrom);
  return { wanted, described, changes };
}
