import { z } from 'zod';
import { doraDefinitionSchema } from './doraDtos';
import { doraDefects, failureCauses, reworkCauses } from './doraMetrics';
import { answerSchema } from './flowAnswer';
import { flowReasonSchema } from './flowValueDtos';

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();

/** An incident, and what it belongs to. @public */
export const doraIncidentSchema = z.object({
  /** Key of the work item, or the reporter's key. */
  key: z.string(),
  title: z.string(),
  url: z.string().optional(),
  beganAt: z.string(),
  resolvedAt: z.string().nullable(),
  /** `named`: it names the deployment; `time`: that was the last one before it. */
  linkedBy: z.enum(['named', 'time']).nullable(),
});

/** @public */
export type DoraIncident = z.infer<typeof doraIncidentSchema>;

/** A deployment of a service. What is unknown is null. Instants are ISO in UTC. @public */
export const doraDeploymentSchema = z.object({
  component: z.string(),
  /** Unique in the Component. */
  key: z.string(),
  title: z.string(),
  /** When it ended. */
  at: z.string(),
  startedAt: z.string().nullable(),
  project: z.string().nullable(),
  environments: z.array(z.string()),
  ref: z.string().nullable(),
  sha: z.string().nullable(),
  url: z.string().optional(),
  /** How many runs it is made of. */
  runs: count,
  /** How many changes count for it. */
  changes: count,
  /** Keys of deployments. */
  rollbackOf: z.string().nullable(),
  failed: z.array(z.enum(failureCauses)),
  rework: z.array(z.enum(reworkCauses)),
  incidents: z.array(doraIncidentSchema),
  recoveredAt: z.string().nullable(),
  recoverySeconds: seconds.nullable(),
  /** From when the first incident began. */
  fromDetectionSeconds: seconds.nullable(),
  remarks: z.array(flowReasonSchema),
});

/** @public */
export type DoraDeployment = z.infer<typeof doraDeploymentSchema>;

/** @public */
export const doraDeploymentsSchema = answerSchema.extend({
  /** The latest first. */
  items: z.array(doraDeploymentSchema),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type DoraDeployments = z.infer<typeof doraDeploymentsSchema>;

/** A change at the first deployment that contains it. @public */
export const doraChangeSchema = z.object({
  component: z.string(),
  key: z.string(),
  title: z.string(),
  url: z.string().optional(),
  project: z.string(),
  firstCommitAt: z.string().nullable(),
  mergedAt: z.string().nullable(),
  deployedAt: z.string(),
  /** Key of the deployment. */
  deployment: z.string(),
  linkedBy: z.enum(['list', 'commit', 'ancestry']),
  leadSeconds: seconds.nullable(),
  mergeToDeploySeconds: seconds.nullable(),
  defects: z.array(z.enum(doraDefects)),
});

/** @public */
export type DoraChange = z.infer<typeof doraChangeSchema>;

/** @public */
export const doraChangesSchema = answerSchema.extend({
  items: z.array(doraChangeSchema),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type DoraChanges = z.infer<typeof doraChangesSchema>;

/** A run, and whether it counts. @public */
export const doraRunSchema = z.object({
  kind: z.enum(['deployment', 'job', 'pipeline', 'release', 'tag', 'reported']),
  name: z.string(),
  environment: z.string().nullable(),
  tier: z.string().nullable(),
  job: z.string().nullable(),
  pipeline: z.string().nullable(),
  ref: z.string().nullable(),
  sha: z.string().nullable(),
  url: z.string().optional(),
  project: z.string().nullable(),
  status: z.string(),
  /** When it ended, else when it was created. */
  at: z.string(),
  counts: z.boolean(),
  /** Why it counts, or why it does not. */
  why: flowReasonSchema,
  /** Key of the deployment that it belongs to; null if it counts for none. */
  deployment: z.string().nullable(),
});

/** @public */
export type DoraRun = z.infer<typeof doraRunSchema>;

/** What a definition makes of the last runs of a service. @public */
export const doraPreviewSchema = z.object({
  component: z.string(),
  timezone: z.string(),
  dataAsOf: z.string().nullable(),
  definition: doraDefinitionSchema,
  /** Whether the definition is the one that holds, or one that was asked for. */
  isTrial: z.boolean(),
  /** Parts of the trial that are not understood. */
  ignored: z.array(z.string()),
  /** The latest first. */
  runs: z.array(doraRunSchema),
  /** Of those runs. */
  deployments: count,
  /** Names that there are to choose from, with how many runs have each; the most frequent first. */
  choices: z.object({
    environments: z.array(
      z.object({ name: z.string(), tier: z.string().nullable(), runs: count }),
    ),
    jobs: z.array(z.object({ name: z.string(), runs: count })),
    pipelines: z.array(z.object({ name: z.string(), runs: count })),
    releases: z.array(z.object({ name: z.string(), runs: count })),
    tags: z.array(z.object({ name: z.string(), runs: count })),
  }),
  /** The last incidents. */
  incidents: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      url: z.string().optional(),
      beganAt: z.string(),
      resolvedAt: z.string().nullable(),
      deployment: z.string().nullable(),
      why: flowReasonSchema,
    }),
  ),
  notes: z.array(flowReasonSchema),
});

/** @public */
export type DoraPreview = z.infer<typeof doraPreviewSchema>;
