import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Database } from '../store/Database';
import type { RunScope } from '../store/operations/harvestRuns';
import { abandonRun } from '../store/runs/abandonRun';
import {
  cancelForsakenStreams,
  findForsakenStreams,
} from '../store/runs/cancelForsakenStreams';
import {
  hasDeadLease,
  releaseDeadLeases,
  type BereavedRun,
} from '../store/runs/releaseDeadLeases';
import {
  watchStalledRuns,
  type StalledRun,
} from '../store/runs/watchStalledRuns';
import type { HarvestObserver } from './HarvestObserver';

/** What reaping needs. */
export interface ReapContext {
  database: Database;
  logger: LoggerService;
  auditor: AuditorService;
  /** Is told of runs that are given up. */
  observer?: Pick<HarvestObserver, 'runEnded'>;
}

/** How long, in milliseconds, a run is watched before it is given up. */
const patienceMs = 15 * 60_000;

/**
 * Frees the streams of replicas that have died or were paused beyond their leases, and says which runs they were read for. The
 * runs go on: the streams are claimed by whoever is alive, from their cursors. Cheap when there is nothing to free.
 */
export async function reapDeadLeases(context: ReapContext): Promise<void> {
  const { database } = context;
  if (!(await database.read('hasDeadLease', hasDeadLease))) return;
  const runs = await database.write('releaseDeadLeases', releaseDeadLeases);
  await reportBereaved(context, runs);
}

/** Says in the log and in the audit trail which runs had lost a replica. */
export async function reportBereaved(
  context: Pick<ReapContext, 'logger' | 'auditor'>,
  runs: readonly BereavedRun[],
): Promise<void> {
  for (const { streamIds, ...run } of runs) {
    const reason = `a replica has died, or was paused for too long, while it read ${name(
      streamIds,
    )}`;
    context.logger.warn(
      `Harvest run ${run.id} goes on from the cursors of its streams: ${reason}`,
    );
    await audit(context, run, {
      outcome: 'resumed',
      reason: 'lease-expired',
      streams: streamIds.length,
    });
  }
}

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
  await audit(context, run, { outcome: 'failed', reason: run.reason });
}

async function audit(
  { auditor }: Pick<ReapContext, 'auditor'>,
  { id, mode, scope }: Pick<StalledRun, 'id' | 'mode' | 'scope'>,
  found: { outcome: string; reason: string; streams?: number },
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'run-reap',
    severityLevel: 'medium',
    meta: { runId: id, mode, scope: toMeta(scope), ...found },
  });
  await event.success();
}

function toMeta({ source, instance }: RunScope): {
  source: string;
  instance: string;
} {
  return { source: source ?? '*', instance: instance ?? '*' };
}

/** The first of them, and how many more there are. */
function name(streamIds: readonly string[]): string {
  const named = streamIds.slice(0, 3).join(', ');
  const others = streamIds.length - 3;
  return others > 0 ? `${named} and ${others} more` : named;
}
