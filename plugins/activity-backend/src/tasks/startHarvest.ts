import type { HarvestLoop } from '../harvest/HarvestLoop';
import type { Database } from '../store/Database';
import { defaultBulkRule, type BulkRule } from '../records/bulk';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import { reloadAtStart } from './reloadAtStart';
import { resettleAtStart } from './resettleAtStart';

/** What starting needs. */
export interface StartOptions {
  database: Database;
  harvest: HarvestUseCases;
  loop: Pick<HarvestLoop, 'start' | 'listStreams'>;
  botPatterns: readonly string[];
  /** By default as without configuration. */
  bulkRule?: BulkRule;
  onStartWhenEmpty: boolean;
}

/**
 * Begins to harvest when the process has started. What was configured since the last start is due at once; an empty store
 * waits until a harvest is wanted.
 */
export async function startHarvest(options: StartOptions): Promise<void> {
  const { database, harvest, loop } = options;
  // First of all: a source that does not answer must not hold up the others, nor a database that is away for a moment.
  loop.start();
  const { total } = await harvest.list({}, 1);
  await reloadAtStart(database, harvest, options);
  if (total > 0) await loop.listStreams();
  await resettleAtStart(database, options.bulkRule ?? defaultBulkRule);
}
