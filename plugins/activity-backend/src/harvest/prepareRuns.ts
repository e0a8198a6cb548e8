import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Database } from '../store/Database';
import {
  prepareRun,
  readUnpreparedRuns,
} from '../store/operations/harvestRuns';
import {
  disableOtherInstances,
  saveStreams,
} from '../store/operations/saveStreams';
import type { SourceRegistry } from './SourceRegistry';

/** What preparing runs needs. */
export interface PrepareContext {
  database: Database;
  logger: LoggerService;
  registry: SourceRegistry;
  /** Brings the mapping of Components, people and teams up to date with the catalog. */
  syncCatalog: (signal: AbortSignal) => Promise<void>;
  /** Links the accounts, and maps the projects, that a read has brought. */
  afterRead: () => Promise<void>;
}

/**
 * Prepares the runs that have just begun: brings the mapping and the list of streams up to date, and makes the streams in
 * scope due. It may be done twice, and by another replica than the one that was asked, so a crash in between is no loss.
 */
export async function prepareRuns(
  context: PrepareContext,
  signal: AbortSignal,
): Promise<void> {
  const { database, logger } = context;
  const runs = await database.read('readUnpreparedRuns', readUnpreparedRuns);
  if (runs.length === 0) return;
  await context.syncCatalog(signal).catch(error => {
    // Yesterday's mapping is better than no harvest.
    logger.warn(
      `The catalog could not be read, the harvest goes on with what is known: ${
        isError(error) ? error.name : 'unknown error'
      }`,
    );
  });
  await refreshStreams(context, signal);
  for (const run of runs) {
    await database.write('prepareRun', tx => prepareRun(tx, run));
  }
}

/** Asks every source for its streams, and makes the stored list the same. */
export async function refreshStreams(
  { database, logger, registry }: PrepareContext,
  signal: AbortSignal,
): Promise<void> {
  for (const source of registry.sources) {
    const { source: kind, instance, enabled } = source;
    try {
      const streams = await registry.list(source, signal);
      await database.write('saveStreams', tx =>
        saveStreams(tx, {
          source: kind,
          instance,
          enabled,
          streams: streams.map(({ id, stream }) => ({
            id,
            project: stream.project,
            resource: stream.resource,
          })),
        }),
      );
    } catch (error) {
      logger.warn(
        `Source ${kind}/${instance} could not list its streams: ${
          isError(error) ? error.name : 'unknown error'
        }`,
      );
    }
  }
  await database.write('disableOtherInstances', tx =>
    disableOtherInstances(tx, registry.sources),
  );
}
