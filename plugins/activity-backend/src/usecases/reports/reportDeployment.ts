import type {
  DeploymentReport,
  ReportReceipt,
} from '@activity-insights/plugin-activity-common';
import { reportedDeployments } from '../../store/reports/reportedDeployments';
import type { OpenAudit } from '../audited';
import { checkInstants } from './checkInstants';
import { deploymentToKeep } from './deploymentToKeep';
import type { ReportServices } from './ReportServices';
import { takeReport, type Reporter } from './takeReport';

/**
 * Takes the report of a deployment.
 *
 * @param report - with the ref of the Component in lower case
 * @throws InputError for instants that cannot be
 * @throws NotFoundError, Refusal
 */
export async function reportDeployment(
  services: ReportServices,
  reporter: Reporter,
  report: DeploymentReport,
  openAudit: OpenAudit,
): Promise<ReportReceipt> {
  const now = services.now();
  const { component, key, startedAt, finishedAt } = report;
  checkInstants({ startedAt, finishedAt }, now);
  return takeReport(
    services,
    reporter,
    {
      eventId: 'deployment-report',
      table: reportedDeployments,
      name: { component, key },
      decide: stored => deploymentToKeep(report, stored, now),
    },
    openAudit,
  );
}
