import { z } from 'zod';

const count = z.number().int().nonnegative();

/** @public */
export const harvestRunStatuses = [
  'running',
  'completed',
  'partial',
  'failed',
  'cancelled',
] as const;

/** @public */
export type HarvestRunStatus = (typeof harvestRunStatuses)[number];

/** @public */
export const harvestModes = ['incremental', 'reload'] as const;

/** @public */
export type HarvestMode = (typeof harvestModes)[number];

/**
 * One attempt over all streams in its scope. It is `completed` only when each stream was read to its end since
 * `startedAt` and the classes of what it touched are settled.
 *
 * @public
 */
export const harvestRunSchema = z.object({
  id: z.string(),
  mode: z.enum(harvestModes),
  scope: z.object({
    source: z.string().optional(),
    instance: z.string().optional(),
  }),
  status: z.enum(harvestRunStatuses),
  trigger: z.enum(['manual', 'scheduled', 'automatic']),
  /** Ref of the User or subject of the service that asked; `system` otherwise. */
  triggeredBy: z.string(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  /** From its start to its end; to now while it is running. */
  durationSeconds: z.number().optional(),
  streams: z.object({ total: count, done: count, failed: count }),
  records: z.object({
    read: count,
    written: count,
    unchanged: count,
    removed: count,
    malformed: count,
  }),
  /**
   * Of a reload that is running: how many records it will have read in all, and how many are still to come, judged by the last
   * reload of each stream and by what was written since. Streams that were never reloaded count with what was read so far;
   * missing if there are only such.
   */
  progress: z
    .object({ recordsExpected: count, recordsRemaining: count })
    .optional(),
  error: z.string().optional(),
});

/** @public */
export type HarvestRun = z.infer<typeof harvestRunSchema>;

/** @public */
export const harvestRunListSchema = z.object({
  items: z.array(harvestRunSchema),
  total: count,
});

/** @public */
export type HarvestRunList = z.infer<typeof harvestRunListSchema>;

/** @public */
export const streamStatuses = [
  'idle',
  'running',
  'backoff',
  'failed',
  'disabled',
] as const;

/** @public */
export const harvestStreamSchema = z.object({
  id: z.string(),
  source: z.string(),
  instance: z.string(),
  project: z.string(),
  resource: z.string(),
  status: z.enum(streamStatuses),
  lastSuccessAt: z.string().nullable(),
  nextDueAt: z.string().nullable(),
  lagSeconds: z.number().nullable(),
  coverage: z.object({ from: z.string().nullable(), complete: z.boolean() }),
  consecutiveFailures: count,
  /** The message is there for callers with `activity.admin` only. */
  error: z
    .object({ code: z.string(), message: z.string().optional() })
    .optional(),
});

/** @public */
export type HarvestStream = z.infer<typeof harvestStreamSchema>;

/** @public */
export const harvestStreamListSchema = z.object({
  items: z.array(harvestStreamSchema),
  total: count,
});

/** @public */
export type HarvestStreamList = z.infer<typeof harvestStreamListSchema>;

/** @public */
export const startHarvestRunSchema = z.strictObject({
  mode: z.enum(harvestModes),
  source: z.string().min(1).optional(),
  instance: z.string().min(1).optional(),
  force: z.boolean().optional(),
});

/** @public */
export type StartHarvestRun = z.infer<typeof startHarvestRunSchema>;
