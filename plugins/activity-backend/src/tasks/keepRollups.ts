import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder, type BuildResult } from '../building/RollupBuilder';
import type { Patience } from '../store/rollups/sliceState';
import type { Database } from '../store/Database';
import { readRollupWork } from '../store/rollups/planState';

/** While a harvest goes on, counting waits for a quiet moment; but not for ever, where something is always harvested. */
const patience: Patience = { quietMs: 3_000, longestMs: 600_000 };

/** What was built, and how long it took, in milliseconds. */
export interface RollupBuild extends BuildResult {
  durationMs: number;
}

/**
 * Decides which scopes are counted beforehand, and counts what has changed in them.
 *
 * @param onBuilt - is told if anything was counted
 */
export async function keepRollups(
  database: Database,
  signal: AbortSignal,
  onBuilt?: (build: RollupBuild) => void,
): Promise<void> {
  const work = await database.read('readRollupWork', tx =>
    readRollupWork(tx, patience),
  );
  if (work.isPlanDue) await planWideScopes(database);
  if (!work.isCountingDue) return;
  const startedAt = performance.now();
  const built = await new RollupBuilder(database).build(patience, signal);
  if (built.slices === 0) return;
  onBuilt?.({ ...built, durationMs: performance.now() - startedAt });
}
