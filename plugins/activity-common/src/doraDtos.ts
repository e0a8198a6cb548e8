import { z } from 'zod';
import { doraMetricIds, type DoraMetricId } from './doraMetrics';
import { doraIntervals } from './doraQueries';
import { answerSchema } from './flowAnswer';
import { flowReasonSchema } from './flowValueDtos';

const count = z.number().int().nonnegative();

const metricId = z.enum(doraMetricIds as [DoraMetricId, ...DoraMetricId[]]);

/** A named level of a metric, in the configured and dated set. @public */
export const doraBandSchema = z.object({
  /** Such as `high`. */
  id: z.string(),
  label: z.string(),
});

/** @public */
export type DoraBand = z.infer<typeof doraBandSchema>;

/** One number of a metric of one service. Null is unknown, and the reason says why; 0 is none. @public */
export const doraValueSchema = z.object({
  /** Frequency: deployments of the period. Times: p50, in seconds. Rates: 0 to 1. */
  value: z.number().nullable(),
  /** Deployments; changes with a lead time; deployments; failed deployments that have recovered; deployments. */
  n: count,
  /** Of rates: how many of them; of times: null. */
  part: count.nullable(),
  /** Of times, by the nearest rank, in seconds; null without any. */
  percentiles: z
    .object({
      p50: z.number().nullable(),
      p75: z.number().nullable(),
      p90: z.number().nullable(),
    })
    .optional(),
  /** Of the lead time: from merge to deployment; of the recovery time: from when the incident began. Seconds. */
  aside: z
    .object({
      id: z.enum(['merge-to-deploy', 'from-detection']),
      n: count,
      p50: z.number().nullable(),
    })
    .optional(),
  /** Of the frequency: deployments a week, over the whole period since the first known one; and days with a deployment, of whole ISO weeks. */
  perWeek: z.number().nullable().optional(),
  days: z
    .object({
      /** The whole ISO weeks, the oldest first. */
      weeks: z.array(
        z.object({ from: z.string(), days: z.number().int().nonnegative() }),
      ),
      /** The lower median of the above; null without a whole week. */
      median: z.number().nullable(),
    })
    .optional(),
  /** What is not in it, each once under one reason. */
  excluded: z.array(flowReasonSchema.extend({ count })),
  reason: flowReasonSchema.optional(),
  band: doraBandSchema.nullable().optional(),
});

/** @public */
export type DoraValue = z.infer<typeof doraValueSchema>;

/** A week or month of a metric. @public */
export const doraPointSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** It is cut by the period, or not over yet. */
  partial: z.boolean(),
  /** Null before the first known deployment, and where there is nothing to make a number of. */
  value: z.number().nullable(),
  n: count,
});

/** @public */
export type DoraPoint = z.infer<typeof doraPointSchema>;

/** A metric of one service. @public */
export const doraServiceMetricSchema = doraValueSchema.extend({
  id: metricId,
  /** The oldest first. */
  trend: z.array(doraPointSchema),
  /** The period of equal length before; with `compare=previous`. */
  previous: doraValueSchema.optional(),
});

/** @public */
export type DoraServiceMetric = z.infer<typeof doraServiceMetricSchema>;

/** Which runs count as deployments, and which work items as incidents. @public */
export const doraDefinitionSchema = z.object({
  /** `default`, `config`, or the ref of the entity that has the annotation. */
  by: z.string(),
  /** In the words of the annotation; `default` or `none`. */
  deployments: z.string(),
  incidentsBy: z.string(),
  incidents: z.string(),
  hotfixes: z.string(),
});

/** @public */
export type DoraDefinition = z.infer<typeof doraDefinitionSchema>;

/** @public */
export const doraServiceSchema = z.object({
  /** Ref of the Component. */
  component: z.string(),
  definition: doraDefinitionSchema,
  /** Of all that is known; null if there is none. */
  firstDeploymentAt: z.string().nullable(),
  lastDeploymentAt: z.string().nullable(),
  metrics: z.array(doraServiceMetricSchema),
  /** Rollbacks and incidents of the period; incidents that belong to no deployment. */
  rollbacks: count,
  incidents: z.object({ total: count, unlinked: count, open: count }),
  notes: z.array(flowReasonSchema),
});

/** @public */
export type DoraService = z.infer<typeof doraServiceSchema>;

/** How the numbers of a metric come about; the same text in API, file, action and page. @public */
export const doraExplanationSchema = z.object({
  id: metricId,
  unit: z.string(),
  /** In words. */
  formula: z.string(),
  /** Its page below `docs/metrics`. */
  docs: z.string(),
  /** The path and parameters that list exactly what counts, of all services of the answer: `/dora/deployments?...` or `/dora/changes?...`. */
  items: z.string(),
});

/** @public */
export type DoraExplanation = z.infer<typeof doraExplanationSchema>;

/** The five metrics of services. @public */
export const doraSchema = answerSchema.extend({
  interval: z.enum(doraIntervals),
  /** By ref. */
  services: z.array(doraServiceSchema),
  /** Why there is no number of all of them together; null if there is one service. */
  noTotal: flowReasonSchema.nullable(),
  /** The set of bands that is configured; null if there is none. */
  bands: z
    .object({ id: z.string(), date: z.string(), source: z.string() })
    .nullable(),
  explain: z.array(doraExplanationSchema),
});

/** @public */
export type Dora = z.infer<typeof doraSchema>;
