import {
  reportedStatuses,
  type DeploymentReport,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import {
  readReportDetails,
  writeReportDetails,
  type ReportDetails,
} from './ReportDetails';
import type { ReportTable } from './ReportTable';

/** A deployment that was reported. Instants are UTC epoch milliseconds. */
export interface ReportedDeployment {
  environment: string;
  production: boolean;
  status: DeploymentReport['status'];
  title: string | null;
  ref: string | null;
  /** In lower case; may be abbreviated. */
  sha: string | null;
  url: string | null;
  startedAt: number | null;
  /** Null while it runs. */
  finishedAt: number | null;
  details: ReportDetails;
}

const text = z.string().nullable();
/** 64-bit integers are strings on PostgreSQL. */
const instant = z.union([z.number(), z.string().transform(Number)]).nullable();

const rowSchema = z.object({
  environment: z.string(),
  production: z.number(),
  status: z.enum(reportedStatuses),
  title: text,
  ref: text,
  sha: text,
  url: text,
  started_at: instant,
  finished_at: instant,
  details: z.string(),
});

/** The table of deployments that were reported. */
export const reportedDeployments: ReportTable<ReportedDeployment> = {
  name: 'reported_deployments',
  toRow: report => ({
    environment: report.environment,
    production: report.production ? 1 : 0,
    status: report.status,
    title: report.title,
    ref: report.ref,
    sha: report.sha,
    url: report.url,
    started_at: report.startedAt,
    finished_at: report.finishedAt,
    details: writeReportDetails(report.details),
  }),
  fromRow: row => {
    const read = rowSchema.parse(row);
    return {
      environment: read.environment,
      production: read.production === 1,
      status: read.status,
      title: read.title,
      ref: read.ref,
      sha: read.sha,
      url: read.url,
      startedAt: read.started_at,
      finishedAt: read.finished_at,
      details: readReportDetails(read.details),
    };
  },
};
