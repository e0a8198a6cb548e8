import { z } from 'zod';
import { eventClasses, type EventClass } from './eventClasses';
import { eventTypes } from './eventTypes';

const count = z.number().int().nonnegative();

/**
 * How many events in scope were left out, each counted once under the first class that left it out.
 * `total` plus all of these is everything in scope.
 *
 * @public
 */
export const excludedCountsSchema = z.object({
  bots: count,
  copies: count,
  merges: count,
  bulk: count,
});

/** @public */
export type ExcludedCounts = Record<EventClass, number>;

/** @public */
export const coverageGapSchema = z.object({
  stream: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
});

/**
 * What the harvest knows of the range: `from` is the oldest instant that is completely read (null: all of history),
 * `complete` says that nothing is missing, `sweeping` that removed items are being taken out at the moment.
 *
 * @public
 */
export const coverageSchema = z.object({
  from: z.string().nullable(),
  complete: z.boolean(),
  sweeping: z.boolean(),
  gaps: z.array(coverageGapSchema),
  /** Whether anything is mapped to the entity at all, and whether any of it was read to its end at least once. */
  mapped: z.boolean(),
  harvested: z.boolean(),
});

/** @public */
export type Coverage = z.infer<typeof coverageSchema>;

/** What every answer of the activity routes has in common. */
const answerSchema = z.object({
  /** The entity that was asked for, or null for all that the caller may read. */
  entity: z.string().nullable(),
  /** The IANA zone of the answer, or `author`. */
  timezone: z.string(),
  /** Start of the half-open range; an ISO instant with offset, or a local date-time where the zone is `author`. */
  from: z.string(),
  to: z.string(),
  total: count,
  excluded: excludedCountsSchema,
  /** Oldest last success among the active streams in scope; null when none has succeeded. */
  dataAsOf: z.string().nullable(),
  coverage: coverageSchema,
});

/**
 * What a cell of a heatmap says: how many events there were, which part of `total` that is (0 to 1), or how many there were
 * each time that local hour occurred.
 *
 * @public
 */
export const heatmapValues = ['count', 'share', 'rate'] as const;

/** @public */
export type HeatmapValue = (typeof heatmapValues)[number];

/**
 * Activity by hour of the week in one range. `matrix[weekday][hour]`, Monday is row 0, 00:00-01:00 is column 0.
 *
 * @public
 */
export const heatmapPeriodSchema = answerSchema.extend({
  value: z.enum(heatmapValues),
  matrix: z.array(z.array(z.number()).length(24)).length(7),
  /** Distinct people: linked catalog Users, and accounts that are linked to nobody. Null where hidden. */
  contributors: count.nullable(),
});

/** @public */
export type HeatmapPeriod = z.infer<typeof heatmapPeriodSchema>;

/**
 * Activity by hour of the week, and what it was in the range of equal length before if that was asked for. Equal is meant by
 * the clock of the zone, so that whole local days are compared with as many whole local days.
 *
 * @public
 */
export const heatmapSchema = heatmapPeriodSchema.extend({
  previous: heatmapPeriodSchema.optional(),
});

/** @public */
export type Heatmap = z.infer<typeof heatmapSchema>;

/** @public */
export const calendarDaySchema = z.object({
  /** Local date of the answer's zone, `YYYY-MM-DD`. */
  date: z.string(),
  count,
  /** Null where hidden for the sake of privacy, or not computed for a large organisation. */
  contributors: count.nullable(),
});

/**
 * Activity by local day: every date of the range, also the ones without events.
 *
 * @public
 */
export const calendarSchema = answerSchema.extend({
  days: z.array(calendarDaySchema),
  contributors: count.nullable(),
});

/** @public */
export type Calendar = z.infer<typeof calendarSchema>;

/**
 * Activity by hour of the day (24 bins, from 00:00-01:00 on) or by day of the week (seven, from Monday on).
 *
 * @public
 */
export const histogramSchema = answerSchema.extend({
  dimension: z.enum(['hour', 'weekday']),
  bins: z.array(count),
  contributors: count.nullable(),
});

/** @public */
export type Histogram = z.infer<typeof histogramSchema>;

const pacePartSchema = z.object({
  count,
  /** Of `total`, 0 to 1. */
  share: z.number(),
});

/**
 * Activity inside and outside working hours, altogether and by ISO week. Outside are nights (22:00 to 06:00), weekends (days on
 * which nobody works, without the nights), and evenings, which are the rest of working days.
 *
 * @public
 */
export const paceSchema = answerSchema.extend({
  /** Such as `Mon-Fri 09:00-17:30`, by the clock of the answer's zone. */
  workingHours: z.string(),
  inside: pacePartSchema,
  evening: pacePartSchema,
  night: pacePartSchema,
  weekend: pacePartSchema,
  /** Every week of the range; the first and the last may be cut by it. */
  weeks: z.array(
    z.object({
      /** Such as `2026-W47`. */
      week: z.string(),
      /** Its Monday, `YYYY-MM-DD`. */
      start: z.string(),
      inside: count,
      evening: count,
      night: count,
      weekend: count,
    }),
  ),
  contributors: count.nullable(),
});

/** @public */
export type Pace = z.infer<typeof paceSchema>;

/** @public */
export const activityEventSchema = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  source: z.string(),
  instance: z.string(),
  /** ISO instant in UTC. A caller who may not see people gets the local date (`YYYY-MM-DD`) of the answer's zone instead. */
  occurredAt: z.string(),
  /**
   * Wall time in the answer's zone without an offset, `YYYY-MM-DDTHH:mm:ss`; with `author` that of the event itself.
   * Missing where the caller may not see the time of day.
   */
  localTime: z.string().optional(),
  /** Missing where the caller may not see people. */
  actor: z
    .object({ userRef: z.string().optional(), name: z.string() })
    .optional(),
  project: z.object({
    id: z.string(),
    name: z.string(),
    url: z.string().optional(),
  }),
  entityRefs: z.array(z.string()),
  /** What it happened to, as its source shows it now; missing where that is not known, or its project must not be read. */
  workItem: z
    .object({
      key: z.string(),
      summary: z.string().optional(),
      url: z.string().optional(),
    })
    .optional(),
  change: z
    .object({
      number: z.number(),
      title: z.string().optional(),
      url: z.string().optional(),
    })
    .optional(),
  branch: z.string().optional(),
  sha: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  flags: z.array(z.enum(eventClasses)),
});

/** @public */
export type ActivityEvent = z.infer<typeof activityEventSchema>;

/**
 * The events behind a range, a day or a cell, newest first. `total` is that of the whole list, not of the page.
 *
 * @public
 */
export const activityEventListSchema = z.object({
  items: z.array(activityEventSchema),
  nextCursor: z.string().optional(),
  total: count,
  /** As in the other answers. */
  entity: z.string().nullable(),
  timezone: z.string(),
  from: z.string(),
  to: z.string(),
  excluded: excludedCountsSchema,
});

/** @public */
export type ActivityEventList = z.infer<typeof activityEventListSchema>;
