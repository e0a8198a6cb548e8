import type { IncidentReport } from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import type { ReportedIncident } from '../../store/reports/reportedIncidents';
import { checkOrder } from './checkInstants';

/**
 * What is kept of an incident that is reported, again perhaps. The later report replaces the earlier one, but when it began and was
 * resolved stays as it was said first, unless the later report says otherwise: `resolvedAt: null` opens it again.
 *
 * @param report - with instants that are checked
 * @param now - UTC epoch milliseconds
 * @throws InputError if it is resolved before it begins, or if it is over and nobody says when it began
 */
export function incidentToKeep(
  report: IncidentReport,
  stored: ReportedIncident | undefined,
  now: number,
): ReportedIncident {
  const { resolvedAt: resolved, beganAt: began } = report;
  if (resolved && !began && !stored) {
    throw new InputError(
      "Invalid 'beganAt': an incident that is over when it is reported first needs the instant when it began",
    );
  }
  const beganAt = began ? Date.parse(began) : stored?.beganAt ?? now;
  const resolvedAt = resolutionOf(resolved, stored);
  checkOrder({ beganAt }, { resolvedAt });
  return {
    title: report.title,
    url: report.url ?? null,
    beganAt,
    resolvedAt,
    deployment: report.deployment ?? null,
  };
}

function resolutionOf(
  resolved: string | null | undefined,
  stored: ReportedIncident | undefined,
): number | null {
  if (resolved === undefined) return stored?.resolvedAt ?? null;
  return resolved === null ? null : Date.parse(resolved);
}
