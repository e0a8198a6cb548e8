import { z } from 'zod';
import { statusCategories } from './workItemDtos';

const count = z.number().int().nonnegative();

/** Why something is not counted, or why there is no number. @public */
export const flowReasonSchema = z.object({
  /** Such as `skipped-progress`; stable. */
  code: z.string(),
  /** In words, with the next step if there is one. */
  message: z.string(),
});

/** @public */
export type FlowReason = z.infer<typeof flowReasonSchema>;

/** By the nearest rank, so each is the value of an item; null below 5 items. @public */
export const flowPercentilesSchema = z.object({
  p50: z.number().nullable(),
  p75: z.number().nullable(),
  p85: z.number().nullable(),
  p95: z.number().nullable(),
});

/** @public */
export type FlowPercentiles = z.infer<typeof flowPercentilesSchema>;

/** What a status counts as, and who says so. @public */
export const flowStatusSchema = z.object({
  status: z.string(),
  /** Null if nobody knows. */
  stage: z.enum(statusCategories).nullable(),
  /** Whether somebody works on it meanwhile; null outside of progress, or if nobody knows. */
  work: z.enum(['active', 'waiting']).nullable(),
  /** `source`: the source's own category; `config`, or the ref of the entity whose annotation says so. */
  by: z.string(),
});

/** @public */
export type FlowStatus = z.infer<typeof flowStatusSchema>;

/** How a number comes about, to its last item; the same text in API, file, action and page. @public */
export const flowExplanationSchema = z.object({
  /** In words. */
  formula: z.string(),
  /** Its page below `docs/metrics`. */
  docs: z.string(),
  period: z.object({ from: z.string(), to: z.string(), timezone: z.string() }),
  n: count,
  /** Each item left out stands under one reason. */
  excluded: z.array(flowReasonSchema.extend({ count })),
  /** Of the items in question; empty for changes. */
  statuses: z.array(flowStatusSchema),
  dataAsOf: z.string().nullable(),
  /** The parameters of `/flow/items` that list exactly these items; those left out with `excluded` added. */
  items: z.string(),
});

/** @public */
export type FlowExplanation = z.infer<typeof flowExplanationSchema>;

/** One number of a metric. Null is unknown, and the reason says why; 0 is none. @public */
export const flowValueSchema = z.object({
  /** Spreads: p85. Shares: 0 to 1. Counts: of the whole period. Levels: at its end, or now if that is earlier. */
  value: z.number().nullable(),
  n: count,
  /** Of spreads. */
  percentiles: flowPercentilesSchema.optional(),
  /** Of counts of work items: the sum of the estimates; null if none has one. */
  estimate: z.number().nullable().optional(),
  /** Spreads of 1 to 4 items: these, in place of percentiles. */
  few: z.array(z.object({ key: z.string(), value: z.number() })).optional(),
  reason: flowReasonSchema.optional(),
});

/** @public */
export type FlowValue = z.infer<typeof flowValueSchema>;
