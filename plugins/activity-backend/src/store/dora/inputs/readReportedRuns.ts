import type { Run } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import { reportedDeployments } from '../../reports/reportedDeployments';
import { findNamedChanges } from './findNamedChanges';
import type { ServiceProject } from './readServiceProjects';

/** What is known of a deployment besides what was reported of it. */
interface ReportRow {
  [column: string]: string | number | null;
  key: string;
  reported_at: string | number;
}

/**
 * The deployments that were reported of a Component. A commit may be abbreviated, see `wholeCommits`.
 *
 * @param most - how many, the latest ones; undefined for all
 */
export async function readReportedRuns(
  tx: Tx,
  ref: string,
  projects: readonly ServiceProject[],
  most: number | undefined,
): Promise<Run[]> {
  const rows: ReportRow[] = await tx('reported_deployments')
    .where({ component: ref })
    .orderByRaw('coalesce(finished_at, started_at, reported_at) DESC, key DESC')
    .modify(query => {
      if (most !== undefined) query.limit(most);
    });
  const reports = rows.map(row => ({
    key: row.key,
    reportedAt: Number(row.reported_at),
    ...reportedDeployments.fromRow(row),
  }));
  const changes = await findNamedChanges(
    tx,
    projects.map(({ id }) => id),
    reports.flatMap(({ details }) => details.changes ?? []),
  );
  return reports.map((report): Run => {
    const { key, details, startedAt, finishedAt, reportedAt } = report;
    const { hotfix, rollbackOf } = details;
    return {
      id: `reported:${key}`,
      kind: 'reported',
      projectId: null,
      environment: report.environment,
      tier: null,
      job: null,
      name: report.title,
      pipeline: null,
      ref: report.ref,
      sha: report.sha,
      url: report.url,
      status: report.status,
      createdAt: startedAt ?? finishedAt ?? reportedAt,
      updatedAt: reportedAt,
      finishedAt,
      changes:
        details.changes && details.changes.flatMap(name => changes(name)),
      reported: {
        production: report.production,
        hotfix,
        ...(rollbackOf !== null && { rollbackOf }),
      },
    };
  });
}
