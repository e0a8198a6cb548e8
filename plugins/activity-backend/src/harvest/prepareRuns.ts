import type { ActivitySource } from '@activity-insights/plugin-activity-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Database } from '../store/Database';
import { readUnpreparedRuns } from '../store/operations/harvestRuns';
import { prepareRun } from '../store/operations/prepareRun';
import type { DbHarvestRunRow } from '../store/rows';
import type { SourceListings } from './SourceListings';
import { withinTime } from './withinTime';

/** How long a run waits for the sources to tell their streams, in milliseconds. A slow one goes on being asked. */
const listingWaitMs = 60_000;

/** What preparing runs needs. */
export interface PrepareContext {
  database: Database;
  logger: LoggerService;
  registry: { sources: ActivitySource[] };
  listings: SourceListings;
  /**
   * Brings the mapping of Components, people and teams up to date with the catalog; with `acceptLosses` also when the
   * catalog has lost suspiciously much.
   */
  syncCatalog: (
    signal: AbortSignal,
    options: { acceptLosses: boolean },
  ) => Promise<void>;
}

/**
 * Prepares the runs that have just begun: brings the mapping and the list of streams up to date, and makes the streams in
 * scope due. It may be done twice, and by another replica than the one that was asked, so a crash in between is no loss.
 *
 * Increments by the schedule take the mapping and the list as they are: both are kept up to date by clocks of their own, and
 * there may be such a run each minute.
 */
export async function prepareRuns(
  context: PrepareContext,
  signal: AbortSignal,
): Promise<void> {
  const { database } = context;
  const runs = await database.read('readUnpreparedRuns', readUnpreparedRuns);
  const [asked, scheduled] = [
    runs.filter(run => !isScheduledIncrement(run)),
    runs.filter(isScheduledIncrement),
  ];
  for (const run of scheduled) {
    await database.write('prepareRun', tx => prepareRun(tx, run));
  }
  if (asked.length === 0) return;
  await bringUpToDate(context, asked, signal);
  signal.throwIfAborted();
  for (const run of asked) {
    await database.write('prepareRun', tx => prepareRun(tx, run));
  }
}

function isScheduledIncrement({ mode, trigger }: DbHarvestRunRow): boolean {
  return mode === 'incremental' && trigger === 'scheduled';
}

async function bringUpToDate(
  { logger, registry, listings, syncCatalog }: PrepareContext,
  runs: readonly DbHarvestRunRow[],
  signal: AbortSignal,
): Promise<void> {
  // A reload is forced for reasons of its own, an increment for this one only.
  const acceptLosses = runs.some(
    run => run.mode === 'incremental' && run.force,
  );
  await syncCatalog(signal, { acceptLosses }).catch(error => {
    // Yesterday's mapping is better than no harvest.
    logger.warn(
      `The catalog could not be read, the harvest goes on with what is known: ${
        isError(error) ? error.name : 'unknown error'
      }`,
    );
  });
  const inScope = registry.sources.filter(({ source, instance }) =>
    runs.some(
      run =>
        (run.scope_source ?? source) === source &&
        (run.scope_instance ?? instance) === instance,
    ),
  );
  await withinTime(listings.refresh(inScope, signal), listingWaitMs, signal, 0);
}
