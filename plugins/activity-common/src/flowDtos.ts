import { z } from 'zod';
import {
  flowBreakdowns,
  flowMetricIds,
  flowSubjects,
  type FlowMetricId,
} from './flowMetrics';
import { statusCategories } from './workItemDtos';

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();
const metricId = z.enum(flowMetricIds as [FlowMetricId, ...FlowMetricId[]]);

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

const answerSchema = z.object({
  entity: z.string().nullable(),
  timezone: z.string(),
  /** ISO instants in UTC, half-open. */
  from: z.string(),
  to: z.string(),
  dataAsOf: z.string().nullable(),
  /** What is wrong, missing or doubtful, each with the next step. */
  notes: z.array(flowReasonSchema),
});

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

/** Time of a work item in one status until it was done, or until now, however often it was there. @public */
export const timeInStatusSchema = z.object({
  status: z.string(),
  stage: z.enum(statusCategories).nullable(),
  seconds,
  visits: count,
});

const listedSchema = z.object({
  key: z.string(),
  source: z.string(),
  instance: z.string(),
  project: z.string(),
  title: z.string(),
  url: z.string().optional(),
  /** The number that the metric asked for takes from it; null if it has none. */
  value: z.number().nullable(),
  /** Why it is left out; only with `excluded`. */
  excluded: flowReasonSchema.optional(),
});

/** A work item as flow sees it. What is unknown is null. Instants are ISO in UTC. @public */
export const flowWorkItemSchema = listedSchema.extend({
  about: z.literal('workItems'),
  type: z.string(),
  status: z.string(),
  stage: z.enum(statusCategories),
  estimate: z.number().nullable(),
  createdAt: z.string(),
  /** First entry to progress. */
  startedAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  leadSeconds: seconds.nullable(),
  cycleSeconds: seconds.nullable(),
  ageSeconds: seconds.nullable(),
  activeSeconds: seconds.nullable(),
  waitingSeconds: seconds.nullable(),
  blockedSeconds: seconds,
  efficiency: z.number().nullable(),
  /** How often it left done. */
  reopened: count,
  timeInStatus: z.array(timeInStatusSchema),
});

/** @public */
export type FlowWorkItem = z.infer<typeof flowWorkItemSchema>;

/** A change as flow sees it. What is unknown is null. Instants are ISO in UTC. @public */
export const flowChangeSchema = listedSchema.extend({
  about: z.literal('changes'),
  number: count,
  state: z.enum(['open', 'merged', 'closed']),
  draft: z.boolean(),
  firstCommitAt: z.string().nullable(),
  openedAt: z.string(),
  /** When it left draft for the first time it could be reviewed; when it was opened, if it never was one. */
  readyAt: z.string().nullable(),
  firstReviewAt: z.string().nullable(),
  mergedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  deployedAt: z.string().nullable(),
  updatedAt: z.string(),
  codingSeconds: seconds.nullable(),
  pickupSeconds: seconds.nullable(),
  reviewSeconds: seconds.nullable(),
  deploySeconds: seconds.nullable(),
  cycleSeconds: seconds.nullable(),
  /** Added and deleted lines. */
  size: count.nullable(),
  files: count.nullable(),
  /** Comments and approvals of others. */
  reviews: count,
  reviewers: count,
  mergedWithoutReview: z.boolean(),
});

/** @public */
export type FlowChange = z.infer<typeof flowChangeSchema>;

/** The items behind a number. @public */
export const flowItemsSchema = answerSchema.extend({
  metric: metricId,
  items: z.array(
    z.discriminatedUnion('about', [flowWorkItemSchema, flowChangeSchema]),
  ),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type FlowItems = z.infer<typeof flowItemsSchema>;

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

/** Whether work in progress, throughput and cycle time fit together, as they do in a steady flow. @public */
export const littlesLawSchema = z.object({
  /** Means over the period: items; items a day; days. */
  wip: z.number().nullable(),
  throughputPerDay: z.number().nullable(),
  cycleDays: z.number().nullable(),
  /** wip / throughput: what cycle time would be. */
  impliedDays: z.number().nullable(),
  holds: z.boolean().nullable(),
  /** Conditions that do not hold, or why nothing can be said. */
  warnings: z.array(flowReasonSchema),
});

/** @public */
export type LittlesLaw = z.infer<typeof littlesLawSchema>;

/**
 * Cumulative flow. All three are counts since the beginning of what is stored, at the end of the local day, and never fall: replayed
 * with what is known today.
 *
 * @public
 */
export const flowCumulativeSchema = answerSchema.extend({
  points: z.array(
    z.object({
      date: z.string(),
      arrived: count,
      /** Had been started, or were done without. */
      started: count,
      done: count,
      /** In progress by their status at that time. */
      wip: count,
    }),
  ),
  littlesLaw: littlesLawSchema,
  explain: flowExplanationSchema,
});

/** @public */
export type FlowCumulative = z.infer<typeof flowCumulativeSchema>;

const confidenceSchema = z.object({
  /** Percent: 50, 75, 85, 95. */
  confidence: z.number(),
});

/** Forecasts by drawing from the throughput of past days; null where history is too short. @public */
export const flowForecastSchema = answerSchema.extend({
  /** Days that are drawn from, the oldest first. */
  history: z.array(z.object({ date: z.string(), count })),
  trials: count,
  seed: count,
  assumptions: z.array(z.string()),
  /** At least so many will be done by the end of the day. */
  howMany: z
    .object({
      by: z.string(),
      results: z.array(confidenceSchema.extend({ items: count })),
    })
    .nullable(),
  /** So many will be done by the end of these days; null beyond ten years. */
  when: z
    .object({
      items: count,
      results: z.array(
        confidenceSchema.extend({ date: z.string().nullable() }),
      ),
    })
    .nullable(),
});

/** @public */
export type FlowForecast = z.infer<typeof flowForecastSchema>;

/** A local day of a Component, or of several. @public */
export const flowDaySchema = z.object({
  date: z.string(),
  arrived: count,
  completed: count,
  /** At the end of the day. */
  total: count,
  done: count,
  wip: count,
  /** done / total, 0 to 1; null if there are none. */
  completion: z.number().nullable(),
  /** Completed within the 7 days that end with this one, and their estimates. */
  velocity: z.object({ items: count, estimate: z.number().nullable() }),
  /** Seconds, of items completed within the 30 days that end with this one. */
  cycleTime: flowPercentilesSchema.extend({
    n: count,
    average: z.number().nullable(),
  }),
  /** Distinct people with activity that day; null where hidden. */
  contributors: count.nullable(),
  partial: z.boolean(),
});

/** @public */
export type FlowDay = z.infer<typeof flowDaySchema>;

/** @public */
export const flowDailySchema = answerSchema.extend({
  days: z.array(flowDaySchema),
  explain: flowExplanationSchema,
});

/** @public */
export type FlowDaily = z.infer<typeof flowDailySchema>;
