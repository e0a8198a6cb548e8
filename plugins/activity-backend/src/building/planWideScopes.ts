import { rollupKeyName, type RollupKey } from '../scope/RollupKey';
import { ScopeDefinitions } from '../rollups/ScopeDefinitions';
import { wideScopes, type ActivityVolumes } from '../rollups/wideScopes';
import type { Database } from '../store/Database';
import { nextTurn } from '../harvest/nextTurn';
import { holdGate } from '../store/operations/holdGate';
import { notePlan } from '../store/rollups/planState';
import { readCatalogFacts } from '../store/rollups/readCatalogFacts';
import {
  readLastId,
  readVolumes,
  type VolumeOf,
} from '../store/rollups/readVolumes';
import { readRollupScopes } from '../store/rollups/rollupScopes';
import { saveWideScopes } from '../store/rollups/saveWideScopes';

/** Accounts or units that are counted in one read of the embedded database. */
const idsAtATime = 50;

/**
 * Decides which scopes are wide. It looks at every event, so that it is worth its while only if much has changed, see
 * `readRollupWork`.
 *
 * @param threshold - events in a year from which on a scope is wide
 */
export async function planWideScopes(
  database: Database,
  threshold?: number,
): Promise<void> {
  const volumes: ActivityVolumes = {
    accounts: await readAllVolumes(database, 'accounts'),
    units: await readAllVolumes(database, 'units'),
  };
  await database.write('saveWideScopes', async tx => {
    await holdGate(tx, 'exclusive');
    const stored = await readRollupScopes(tx);
    const definitions = new ScopeDefinitions(await readCatalogFacts(tx));
    const names = new Set(stored.map(rollupKeyName));
    const isWide = (key: RollupKey) => names.has(rollupKeyName(key));
    const wide = wideScopes(definitions, volumes, isWide, threshold);
    await saveWideScopes(tx, wide);
    await notePlan(tx);
  });
}

async function readAllVolumes(
  database: Database,
  of: VolumeOf,
): Promise<Map<number, Map<number, number>>> {
  const last = await database.read('readLastId', tx => readLastId(tx, of));
  const step = database.isEmbedded ? idsAtATime : last + 1;
  const volumes = new Map<number, Map<number, number>>();
  for (let from = 0; from <= last; from += step) {
    const part = await database.read('readVolumes', tx =>
      readVolumes(tx, of, from, from + step - 1),
    );
    for (const [id, years] of part) volumes.set(id, years);
    await nextTurn();
  }
  return volumes;
}
