import { z } from 'zod';
import { answerSchema, metricId } from './flowAnswer';
import { flowBreakdowns, flowSubjects } from './flowMetrics';
import { flowExplanationSchema, flowValueSchema } from './flowValueDtos';
import { statusCategories } from './workItemDtos';

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();

/** @public */
export const flowTileSchema = flowValueSchema.extend({
  id: metricId,
  unit: z.string(),
  /** Of counts: by ISO week, the mean of the whole weeks of the period; null below one whole week. */
  perWeek: z.number().nullable().optional(),
  /** By week, the oldest first, at most 12; the last one may be partial. */
  trend: z.array(z.number().nullable()),
  /** The period of equal length before; with `compare=previous`. */
  previous: flowValueSchema.optional(),
  explain: flowExplanationSchema,
});

/** @public */
export type FlowTile = z.infer<typeof flowTileSchema>;

/** @public */
export const flowTilesSchema = answerSchema.extend({
  about: z.enum(flowSubjects),
  tiles: z.array(flowTileSchema),
});

/** @public */
export type FlowTiles = z.infer<typeof flowTilesSchema>;

/** A sprint in numbers: counts of items, and their estimates. @public */
export const flowSprintSchema = z.object({
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  /** In it and not done when it began. */
  committed: z.object({ items: count, estimate: z.number().nullable() }),
  added: z.object({ items: count, estimate: z.number().nullable() }),
  removed: z.object({ items: count, estimate: z.number().nullable() }),
  /** Done when it was completed, or by now. */
  completed: z.object({ items: count, estimate: z.number().nullable() }),
});

/** @public */
export type FlowSprint = z.infer<typeof flowSprintSchema>;

/** A day, a week, a month or a sprint of a metric. @public */
export const flowPointSchema = flowValueSchema.extend({
  from: z.string(),
  to: z.string(),
  /** It is cut by the period, or not over yet. */
  partial: z.boolean(),
  sprint: flowSprintSchema.optional(),
});

/** @public */
export type FlowPoint = z.infer<typeof flowPointSchema>;

/** @public */
export const flowIntervals = ['day', 'week', 'month', 'sprint'] as const;

/** @public */
export type FlowInterval = (typeof flowIntervals)[number];

/** A metric over time. @public */
export const flowSeriesSchema = answerSchema.extend({
  metric: metricId,
  unit: z.string(),
  interval: z.enum(flowIntervals),
  points: z.array(flowPointSchema),
  /** Of the period of equal length before; with `compare=previous`. */
  previous: z.array(flowPointSchema).optional(),
  explain: flowExplanationSchema,
});

/** @public */
export type FlowSeries = z.infer<typeof flowSeriesSchema>;

/** One status, or one type. @public */
export const flowPartSchema = flowValueSchema.extend({
  name: z.string(),
  stage: z.enum(statusCategories).nullable().optional(),
  work: z.enum(['active', 'waiting']).nullable().optional(),
  /** Of all: of the time, or of the finished items. */
  share: z.number().nullable(),
  /** Seconds of all items together; of statuses. */
  totalSeconds: seconds.optional(),
  /** Of types: how many are in progress. */
  inProgress: count.optional(),
});

/** @public */
export type FlowPart = z.infer<typeof flowPartSchema>;

/** @public */
export const flowBreakdownSchema = answerSchema.extend({
  id: z.enum(flowBreakdowns),
  parts: z.array(flowPartSchema),
  explain: flowExplanationSchema,
});

/** @public */
export type FlowBreakdown = z.infer<typeof flowBreakdownSchema>;
