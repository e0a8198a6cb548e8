import type { Page } from '@activity-insights/plugin-activity-node';
import { appendPage } from '../store/appendPage';
import { notePresence } from '../store/census/notePresence';
import type { Tx } from '../store/Database';
import { internPage, type PageIds } from '../store/internPage';
import { settleHints } from '../store/hints/settleHints';
import {
  addRunCounts,
  noCounts,
  type RecordCounts,
} from '../store/operations/addRunCounts';
import { describeProject } from '../store/operations/describeProject';
import { widenCoverage } from '../store/streams/completeBackfill';
import { noObserver } from './HarvestObserver';
import { settledOf } from './hints/handOutHints';
import { mapPage, type MappedPage } from './mapPage';
import { toObservedRead } from './observedRead';
import type { ReadContext, StreamRead } from './readStream';
import { sourceKeyOf } from './SourceRegistry';

/**
 * Maps a page and stores it, with the position that it ends at.
 *
 * @returns whether anybody wants the stream to be read on
 */
export async function storePage(
  context: ReadContext,
  read: StreamRead,
  given: Page,
): Promise<boolean> {
  const { database, interned, logger, observer = noObserver } = context;
  const { claimed, progress } = read;
  const { row, unitId, runs } = claimed;
  const page = context.strangeZones.addTo(given, sourceKeyOf(row.id));
  for (const { key, reason } of page.malformed ?? []) {
    logger.warn(`Skipped ${key} of stream ${row.id}: ${reason}`);
  }
  const mapped = mapPage(context, read, page);
  const startedAt = performance.now();
  // Pages of news follow each other. One that is none after all comes to a conflict, and is compared the second time.
  let expectsNews = progress.bringsNews;
  const ids = await internPage(
    database,
    { instanceId: row.instance_id, viewpoint: { unitId }, ...mapped },
    interned,
  );
  const stored = await database
    .write(
      'appendPage',
      tx => {
        const parts = { page, mapped, ids, expectsNews };
        expectsNews = false;
        return writePage(tx, context, read, parts);
      },
      // What a crash of the server undoes, position and all, is read again.
      { flush: 'later' },
    )
    .catch(error => {
      // A server that has taken over from another may not have what that one had.
      interned.forget();
      throw error;
    });
  for (const key of page.settled ?? []) read.hints.waiting.delete(key);
  progress.pages += 1;
  progress.bringsNews = stored.areAllNew;
  progress.changes += stored.counts.written + stored.counts.removed;
  progress.isNews ||= stored.isNews || ids.hasNewAccounts;
  progress.tellsPresence ||= page.present !== undefined;
  progress.coveredFrom = page.coveredFrom;
  observer.pageStored(
    toObservedRead(claimed),
    stored.counts,
    performance.now() - startedAt,
  );
  // A read that no run has asked for is wanted by the schedule.
  return stored.isWanted || runs.length === 0;
}

/** What came of a page in the store. */
interface StoredPage {
  /** Whether a run still waits for the stream. */
  isWanted: boolean;
  /** Whether the page has told something new about projects. */
  isNews: boolean;
  areAllNew: boolean;
  counts: RecordCounts;
}

async function writePage(
  tx: Tx,
  context: ReadContext,
  { claimed, direction, hints, onChanges }: StreamRead,
  {
    page,
    mapped,
    ids,
    expectsNews,
  }: { page: Page; mapped: MappedPage; ids: PageIds; expectsNews: boolean },
): Promise<StoredPage> {
  const { row, unitId, leaseToken, runs } = claimed;
  const { project, coveredFrom, present } = page;
  const { passedOver } = mapped;
  const reload = runs.find(run => run.mode === 'reload');
  // Another reload that waits for the stream will read it from its own beginning.
  const runIds = runs
    .filter(run => run.mode === 'incremental' || run === reload)
    .map(run => run.id);
  const described =
    project !== undefined &&
    (await describeProject(tx, row.project_id, project));
  if (passedOver > 0) {
    const counts = { ...noCounts, read: passedOver, unchanged: passedOver };
    await addRunCounts(tx, row.id, runIds, counts);
  }
  const { isWanted, hasNewProjects, areAllNew, counts } = await appendPage(
    tx,
    {
      ...mapped,
      streamId: row.id,
      leaseToken,
      instanceId: row.instance_id,
      projectId: row.project_id,
      viewpoint: { unitId, resourceId: row.resource_id },
      direction,
      runIds,
      reloadRunId: reload?.id,
      malformed: page.malformed?.length ?? 0,
      next: page.next,
      observedAt: context.now(),
      expectsNews,
    },
    ids,
    {
      onChanges,
      // Late, as those who note the same wait for it; before the cursor, as they do: nobody waits in a circle.
      beforeCursor: inTx =>
        settleHints(inTx, row.id, settledOf(hints, page.settled)),
    },
  );
  if (present) {
    const startedAt =
      row.read_started_at === null ? null : Number(row.read_started_at);
    const read = { streamId: row.id, runId: reload?.id ?? '' };
    await notePresence(tx, { ...read, unitId, startedAt }, present);
  }
  // The lease was checked by the cursor, so this is ours to say.
  const widens = direction === 'backfill' && typeof coveredFrom === 'number';
  if (widens) await widenCoverage(tx, row.id, coveredFrom);
  return {
    isWanted,
    isNews: described || hasNewProjects,
    areAllNew,
    counts: {
      ...counts,
      read: counts.read + passedOver,
      unchanged: counts.unchanged + passedOver,
    },
  };
}
