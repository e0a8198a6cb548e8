import type {
  IncidentReport,
  ReportReceipt,
} from '@activity-insights/plugin-activity-common';
import { reportedIncidents } from '../../store/reports/reportedIncidents';
import type { OpenAudit } from '../audited';
import { checkInstants } from './checkInstants';
import { incidentToKeep } from './incidentToKeep';
import type { ReportServices } from './ReportServices';
import { takeReport, type Reporter } from './takeReport';

/**
 * Takes the report of an incident.
 *
 * @param report - with the ref of the Component in lower case
 * @throws InputError for instants that cannot be
 * @throws NotFoundError, Refusal
 */
export async function reportIncident(
  services: ReportServices,
  reporter: Reporter,
  report: IncidentReport,
  openAudit: OpenAudit,
): Promise<ReportReceipt> {
  const now = services.now();
  const { component, key, beganAt, resolvedAt } = report;
  checkInstants({ beganAt, resolvedAt }, now);
  return takeReport(
    services,
    reporter,
    {
      eventId: 'incident-report',
      table: reportedIncidents,
      name: { component, key },
      decide: stored => incidentToKeep(report, stored, now),
    },
    openAudit,
  );
}
