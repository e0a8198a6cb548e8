import { abandonRun } from '../store/runs/abandonRun';
import {
  cancelForsakenStreams,
  findForsakenStreams,
} from '../store/runs/cancelForsakenStreams';
import {
  watchStalledRuns,
  type StalledRun,
} from '../store/runs/watchStalledRuns';
import type { HarvestObserver } from './HarvestObserver';
import { auditReaping, reapDeadLeases, type LeaseContext } from './reapLeases';

/** What reaping needs. */
export interface ReapContext extends LeaseContext {
  /** Is told of runs that are given up. */
  observer?: Pick<HarvestObserver, 'runEnded'>;
}

/** How long, in milliseconds, a run is watched before it is given up. */
const patienceMs = 15 * 60_000;

/**
 * Takes care of runs that nobody takes care of: frees what dead replicas hold, lets no run wait for streams that are disabled,
 * and gives up runs that nobody has worked on for a quarter of an hour. It may be done at any time, by any number of replicas.
 */
export async function reapRuns(context: ReapContext): Promise<void> {
  await reapDeadLeases(context);
  const { database } = context;
  const forsaken = await database.read(
    'findForsakenStreams',
    findForsakenStreams,
  );
  if (forsaken.length > 0) {
    await database.write('cancelForsakenStreams', cancelForsakenStreams);
  }
  const stalled = await database.write('watchStalledRuns', watchStalledRuns);
  for (const run of stalled) await reapStalled(context, run);
}

async function reapStalled(
  context: ReapContext,
  run: StalledRun,
): Promise<void> {
  const { database, logger } = context;
  const doing =
    run.reason === 'not prepared'
      ? 'its streams are not listed'
      : 'its streams are due and nobody reads them';
  if (run.stalledMs === 0) {
    logger.warn(`Nobody works on harvest run ${run.id}: ${doing}`);
  }
  if (run.stalledMs < patienceMs) return;
  const minutes = Math.round(run.stalledMs / 60_000);
  const reason = `Nobody worked on it for ${minutes} minutes: ${doing}. What it has stored stays, and its streams are due again.`;
  const abandoned = await database.write('abandonRun', tx =>
    abandonRun(tx, run.id, reason),
  );
  if (!abandoned) return;
  logger.warn(`Harvest run ${run.id} was given up. ${reason}`, {
    runId: run.id,
  });
  await context.observer?.runEnded(run.id);
  await auditReaping(context, run, { outcome: 'failed', reason: run.reason });
}
