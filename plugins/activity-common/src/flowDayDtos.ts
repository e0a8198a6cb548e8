import { z } from 'zod';
import { answerSchema } from './flowAnswer';
import {
  flowExplanationSchema,
  flowPercentilesSchema,
  flowReasonSchema,
} from './flowValueDtos';

const count = z.number().int().nonnegative();

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
