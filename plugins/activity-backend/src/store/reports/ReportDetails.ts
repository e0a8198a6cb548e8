import { z } from 'zod';

const detailsSchema = z.object({
  v: z.literal(1),
  /** URLs of changes, or their project and number, such as `acme/web!12`; null if the reporter does not say. */
  changes: z.array(z.string()).nullable(),
  hotfix: z.boolean(),
  /** The reporter's key of the deployment that it takes back. */
  rollbackOf: z.string().nullable(),
});

/** What a report says of a deployment that is never searched for. */
export type ReportDetails = Omit<z.infer<typeof detailsSchema>, 'v'>;

/** Details as they are stored: those that say the same are written the same. */
export function writeReportDetails(details: ReportDetails): string {
  const { changes, hotfix, rollbackOf } = details;
  return JSON.stringify({ v: 1, changes, hotfix, rollbackOf });
}

/** Reads the column `details` of `reported_deployments`. */
export function readReportDetails(text: string): ReportDetails {
  const { v: _, ...details } = detailsSchema.parse(JSON.parse(text));
  return details;
}
