import { z } from 'zod';
import { harvestRunStatuses } from './harvestDtos';
import { rollupStateSchema } from './rollupDtos';

const count = z.number().int().nonnegative();

/**
 * - `ok`: everything is as it should be
 * - `degraded`: answers are given, but something wants a look
 * - `down`: the database, or every instance that is enabled, cannot be reached or refuses our credentials
 *
 * @public
 */
export const healthStatuses = ['ok', 'degraded', 'down'] as const;

/** @public */
export type HealthStatus = (typeof healthStatuses)[number];

/**
 * As above; `unknown` as long as nothing was tried, `disabled` if the configuration says so.
 *
 * @public
 */
export const instanceHealthStatuses = [
  ...healthStatuses,
  'unknown',
  'disabled',
] as const;

/** @public */
export type InstanceHealthStatus = (typeof instanceHealthStatuses)[number];

/**
 * How one connection to a source does, judged by what came of the last attempts. Nothing is asked of the source for it.
 *
 * @public
 */
export const instanceHealthSchema = z.object({
  source: z.string(),
  instance: z.string(),
  status: z.enum(instanceHealthStatuses),
  /** Whether the source has answered the last attempts; null if nothing was tried. */
  reachable: z.boolean().nullable(),
  /** Whether it accepts our credentials; null if that is not known. */
  authorised: z.boolean().nullable(),
  /** Seconds since the stalest stream that is read was last read to its end; null if none ever was or failed to be. */
  lagSeconds: z.number().nonnegative().nullable(),
  streams: z.object({
    total: count,
    idle: count,
    running: count,
    backoff: count,
    failed: count,
    disabled: count,
  }),
  /** What its host last said about the requests that it still grants, to the replica that answers; null if it has not. */
  rateLimit: z
    .object({
      remaining: z.number(),
      limit: z.number().nullable(),
      /** ISO instant. */
      resetAt: z.string(),
    })
    .nullable(),
  /** Until when the replica that answers sends it nothing, ISO instant; null if it does. */
  pausedUntil: z.string().nullable(),
  /** When it was last heard of by a webhook, to a few seconds, ISO instant; missing if it never was. */
  lastWebhookAt: z.string().optional(),
  /** The failure that most streams have. The message is there for callers with `activity.admin` only. */
  error: z
    .object({ code: z.string(), message: z.string().optional() })
    .optional(),
});

/** @public */
export type InstanceHealth = z.infer<typeof instanceHealthSchema>;

/**
 * The last known state of everything that Activity Insights needs. While the database cannot be reached, everything but
 * `status` and `database` is what the replica knew before, see `asOf`.
 *
 * @public
 */
export const healthSchema = z.object({
  status: z.enum(healthStatuses),
  /** What is not `ok`, in words; free of secrets. */
  problems: z.array(z.string()),
  database: z.object({
    reachable: z.boolean(),
    /** How long one small transaction took, in milliseconds; null if it failed or took too long. */
    latencyMs: z.number().nonnegative().nullable(),
  }),
  /** When the rest was read from the database, ISO instant; null if it never was. */
  asOf: z.string().nullable(),
  instances: z.array(instanceHealthSchema),
  runs: z
    .object({
      running: count,
      /** Running runs that nobody works on. */
      orphaned: count,
      /** The reload that began last; instants are ISO. */
      lastReload: z
        .object({
          id: z.string(),
          status: z.enum(harvestRunStatuses),
          startedAt: z.string(),
          endedAt: z.string().nullable(),
        })
        .nullable(),
      /** When the next stream is to be read, ISO instant; the past if it waits for its turn, null without streams. */
      nextDueAt: z.string().nullable(),
    })
    .nullable(),
  /** The largest of the lags of the instances, in seconds. */
  oldestLagSeconds: z.number().nonnegative().nullable(),
  rollups: rollupStateSchema.nullable(),
});

/** @public */
export type Health = z.infer<typeof healthSchema>;
