import type { Incident } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import { reportedIncidents } from '../../reports/reportedIncidents';

interface ReportRow {
  [column: string]: string | number | null;
  key: string;
}

/** The incidents that were reported of a Component. Changes name them by the reporter's keys. */
export async function readReportedIncidents(
  tx: Tx,
  ref: string,
): Promise<Incident[]> {
  const rows: ReportRow[] = await tx('reported_incidents')
    .where({ component: ref })
    .orderBy('key');
  return rows.map(row => {
    const report = reportedIncidents.fromRow(row);
    return {
      key: `reported:${row.key}`,
      itemId: null,
      names: [row.key.toLocaleUpperCase('en-US')],
      title: report.title,
      url: report.url,
      beganAt: report.beganAt,
      resolvedAt: report.resolvedAt,
      deployment:
        report.deployment === null ? null : `reported:${report.deployment}`,
    };
  });
}
