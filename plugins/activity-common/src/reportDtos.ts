import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** Words for what became of a deployment. @public */
export const reportedStatuses = [
  'running',
  'success',
  'failed',
  'canceled',
  'skipped',
  'inactive',
  'rolled-back',
] as const;

/**
 * A deployment that a system reports which nobody reads: the body of `POST /deployments`. The same key again replaces what was reported
 * before, so that a report may be repeated, and a deployment be finished by a second one.
 *
 * @public
 */
export const deploymentReportSchema = z.strictObject({
  /** Of the reporter; unique in the Component. */
  key: z.string().trim().min(1).max(200),
  /** Ref of the Component. */
  component: z.string().min(1).max(500),
  /** Default: `production`. */
  environment: z.string().trim().min(1).max(200).optional(),
  /** Whether it counts; default: as the environment's name says. */
  production: z.boolean().optional(),
  status: z.enum(reportedStatuses),
  title: z.string().trim().min(1).max(500).optional(),
  ref: z.string().min(1).max(500).optional(),
  sha: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/i, 'is no commit')
    .optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  startedAt: instant.optional(),
  /** Default of what is over: now. */
  finishedAt: instant.optional(),
  /** URLs of the changes that it brought, or their project and number, such as `acme/web!12`; where it is missing they are found by `sha`. */
  changes: z.array(z.string().min(1).max(2_000)).max(1_000).optional(),
  hotfix: z.boolean().optional(),
  /** Key of the deployment that it takes back. */
  rollbackOf: z.string().min(1).max(200).optional(),
});

/** @public */
export type DeploymentReport = z.infer<typeof deploymentReportSchema>;

/** An incident: the body of `POST /incidents`. The same key again replaces it; `resolvedAt` ends it. @public */
export const incidentReportSchema = z.strictObject({
  key: z.string().trim().min(1).max(200),
  component: z.string().min(1).max(500),
  title: z.string().trim().min(1).max(500),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  /** Default: now, when it is reported first. */
  beganAt: instant.optional(),
  resolvedAt: instant.nullable().optional(),
  /** Key of the reported deployment that failed; default: the last one before it. */
  deployment: z.string().min(1).max(200).optional(),
});

/** @public */
export type IncidentReport = z.infer<typeof incidentReportSchema>;

/** What became of a report: 201 if it is new, 200 else. @public */
export const reportReceiptSchema = z.object({
  key: z.string(),
  component: z.string(),
  outcome: z.enum(['created', 'updated', 'unchanged']),
});

/** @public */
export type ReportReceipt = z.infer<typeof reportReceiptSchema>;
