import { setTimeout as sleep } from 'node:timers/promises';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder, type BuildResult } from '../building/RollupBuilder';
import type { Patience } from '../store/rollups/sliceState';
import type { Database } from '../store/Database';
import { readRollupWork } from '../store/rollups/planState';

/** While a harvest goes on, counting waits for a quiet moment; but not for ever, where something is always harvested. */
const defaultPatience: Patience = { quietMs: 3_000, longestMs: 600_000 };

/** What was built, and how long it took, in milliseconds. */
export interface RollupBuild extends BuildResult {
  durationMs: number;
}

/** How often one round looks, while marks come that have not rested. */
const looksPerRound = 3;

/**
 * Decides which scopes are counted beforehand, and counts what has changed in them. Marks that have not rested when it looks
 * are waited for, because they have before the next round comes.
 *
 * @param onBuilt - is told whenever something was counted
 */
export async function keepRollups(
  database: Database,
  signal: AbortSignal,
  onBuilt?: (build: RollupBuild) => void,
  patience: Patience = defaultPatience,
): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    const work = await database.read('readRollupWork', tx =>
      readRollupWork(tx, patience),
    );
    if (work.isPlanDue) await planWideScopes(database);
    if (work.isCountingDue) {
      const startedAt = performance.now();
      const built = await new RollupBuilder(database).build(patience, signal);
      const durationMs = performance.now() - startedAt;
      if (built.slices > 0) onBuilt?.({ ...built, durationMs });
    }
    // A plan leaves marks of its own.
    const restsInMs = work.isPlanDue ? patience.quietMs : work.restsInMs;
    if (restsInMs === undefined || looks === looksPerRound) return;
    const isOver = await sleep(restsInMs, false, { signal }).catch(() => true);
    if (isOver) return;
  }
}
