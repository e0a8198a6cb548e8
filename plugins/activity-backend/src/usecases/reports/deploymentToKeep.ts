import type { DeploymentReport } from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import { isProduction } from '../../delivery/isProduction';
import type { ReportedDeployment } from '../../store/reports/reportedDeployments';
import { checkOrder } from './checkInstants';

type Status = DeploymentReport['status'];

/** What has been in production, whatever became of it there. */
const arrived: readonly Status[] = ['success', 'inactive', 'rolled-back'];

/**
 * What is kept of a deployment that is reported, again perhaps. The later report replaces the earlier one, but for this:
 *
 * - That it runs, after it was over, is a report that comes late, and changes nothing.
 * - When it began and ended stays as it was said first, unless the later report says otherwise: so a report may be repeated without these.
 *   One that came to production only now, after it had failed, has ended now.
 *
 * @param report - with instants that are checked
 * @param now - UTC epoch milliseconds
 * @throws InputError if it ends before it begins, or while it runs
 */
export function deploymentToKeep(
  report: DeploymentReport,
  stored: ReportedDeployment | undefined,
  now: number,
): ReportedDeployment {
  const { status, environment = 'production' } = report;
  const isRunning = status === 'running';
  if (isRunning && report.finishedAt) {
    throw new InputError("Invalid 'finishedAt': what is running has not ended");
  }
  if (isRunning && stored && stored.status !== 'running') return stored;

  const startedAt = instantOf(report.startedAt) ?? stored?.startedAt ?? null;
  const endedBefore =
    stored && isSameEnd(stored.status, status) ? stored.finishedAt : null;
  const finishedAt = isRunning
    ? null
    : instantOf(report.finishedAt) ??
      endedBefore ??
      // A reporter's clock may be ahead of ours.
      Math.max(now, startedAt ?? now);
  checkOrder({ startedAt }, { finishedAt });

  return {
    environment,
    production: report.production ?? isProduction({ environment, tier: null }),
    status,
    title: report.title ?? null,
    ref: report.ref ?? null,
    sha: report.sha?.toLowerCase() ?? null,
    url: report.url ?? null,
    startedAt,
    finishedAt,
    details: {
      changes: report.changes ?? null,
      hotfix: report.hotfix ?? false,
      rollbackOf: report.rollbackOf ?? null,
    },
  };
}

/** Whether a deployment that was said to be `before` had ended at the same time as one that is said to be `after`. */
function isSameEnd(before: Status, after: Status): boolean {
  return (
    before === after || (arrived.includes(before) && arrived.includes(after))
  );
}

function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
