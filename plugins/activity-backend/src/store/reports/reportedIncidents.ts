import { z } from 'zod';
import type { ReportTable } from './ReportTable';

/** An incident that was reported. Instants are UTC epoch milliseconds. */
export interface ReportedIncident {
  title: string;
  url: string | null;
  beganAt: number;
  /** Null while it is open. */
  resolvedAt: number | null;
  /** The reporter's key of the deployment that it names; null if it names none. */
  deployment: string | null;
}

/** 64-bit integers are strings on PostgreSQL. */
const instant = z.union([z.number(), z.string().transform(Number)]);

const rowSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  began_at: instant,
  resolved_at: instant.nullable(),
  deployment: z.string().nullable(),
});

/** The table of incidents that were reported. */
export const reportedIncidents: ReportTable<ReportedIncident> = {
  name: 'reported_incidents',
  toRow: report => ({
    title: report.title,
    url: report.url,
    began_at: report.beganAt,
    resolved_at: report.resolvedAt,
    deployment: report.deployment,
  }),
  fromRow: row => {
    const read = rowSchema.parse(row);
    return {
      title: read.title,
      url: read.url,
      beganAt: read.began_at,
      resolvedAt: read.resolved_at,
      deployment: read.deployment,
    };
  },
};
