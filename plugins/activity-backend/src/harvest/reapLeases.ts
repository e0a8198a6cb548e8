import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Database } from '../store/Database';
import type { RunScope } from '../store/operations/harvestRuns';
import {
  hasDeadLease,
  hasLeaseOf,
  releaseDeadLeases,
  releaseLeasesOf,
  type BereavedRun,
} from '../store/runs/releaseDeadLeases';
import type { Replica } from './Replica';

/** What looking after leases needs. */
export interface LeaseContext {
  database: Database;
  logger: LoggerService;
  auditor: AuditorService;
}

/** Why a lease was taken from its replica. */
const causes = {
  'lease-expired': 'a replica has died, or was paused for too long,',
  'process-ended': 'a replica has died',
};

/**
 * Frees the streams of replicas that have died or were paused beyond their leases, and says which runs they were read for. The
 * runs go on: the streams are claimed by whoever is alive, from their cursors. Cheap when there is nothing to free.
 */
export async function reapDeadLeases(context: LeaseContext): Promise<void> {
  const { database } = context;
  if (!(await database.read('hasDeadLease', hasDeadLease))) return;
  const runs = await database.write('releaseDeadLeases', releaseDeadLeases);
  await reportBereaved(context, runs);
}

/**
 * Frees at once what processes have left behind that were killed on this machine, instead of waiting until their leases run
 * out. To be called when a process starts, which is when the one in whose place it is has ended.
 */
export async function reapOutlived(
  context: LeaseContext,
  replica: Replica,
): Promise<void> {
  const { database } = context;
  const isDead = (leaseToken: string) => replica.hasOutlived(leaseToken);
  const isAny = await database.read('hasLeaseOf', tx => hasLeaseOf(tx, isDead));
  if (!isAny) return;
  const runs = await database.write('releaseLeasesOf', tx =>
    releaseLeasesOf(tx, isDead),
  );
  await reportBereaved(context, runs, 'process-ended');
}

/** Says in the log and in the audit trail which runs had lost a replica. */
export async function reportBereaved(
  context: Omit<LeaseContext, 'database'>,
  runs: readonly BereavedRun[],
  reason: keyof typeof causes = 'lease-expired',
): Promise<void> {
  for (const { streamIds, ...run } of runs) {
    const cause = `${causes[reason]} while it read ${name(streamIds)}`;
    context.logger.warn(
      `Harvest run ${run.id} goes on from the cursors of its streams: ${cause}`,
    );
    await auditReaping(context, run, {
      outcome: 'resumed',
      reason,
      streams: streamIds.length,
    });
  }
}

/** Tells the audit trail what was found wrong with a run, and what came of it. */
export async function auditReaping(
  { auditor }: Pick<LeaseContext, 'auditor'>,
  { id, mode, scope }: Pick<BereavedRun, 'id' | 'mode' | 'scope'>,
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
