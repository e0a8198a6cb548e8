import { z } from 'zod';
import type { RequestLimits } from '../requests/limits/RequestLimits';
import { durationSchema } from './durationSchema';

/**
 * What every instance of every source can be told.
 *
 * @public
 */
export interface InstanceSettings {
  /** Unique among the instances of its source; what was harvested hangs on it. */
  id: string;
  /** A disabled instance keeps what is stored and is not read. */
  enabled: boolean;
  /** How often its streams are read, in milliseconds. */
  frequencyMs: number;
  /** Globs over the names of branches, first match first; undefined leaves the choice to the source. */
  branches?: string[];
  /** Authenticates what the source sends by itself. Never to be logged. */
  webhookSecret?: string;
  /** What the instance sets of the limits of requests. */
  limits: Partial<RequestLimits>;
}

/**
 * How a source reads its instances.
 *
 * @public
 */
export interface InstancesKey<Shape extends z.ZodRawShape> {
  /** The kind of system, which is also its key below `activity`. */
  source: string;
  /** The keys that this source has beside the common ones. */
  shape: Shape;
  /** The id of an instance that names none, such as its host. Without it the id must be configured. */
  idOf?: (instance: z.output<z.ZodObject<Shape>>) => string;
}

const defaultFrequencyMs = 15 * 60_000;

const id = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^[^\s\p{Cc}](.*[^\s\p{Cc}])?$/u,
    'must not begin or end with a space',
  );

/** The common keys. */
export const instanceShape = {
  id: id.optional(),
  enabled: z.boolean().default(true),
  schedule: z
    .strictObject({ frequency: durationSchema.optional() })
    .transform(({ frequency }) => frequency ?? defaultFrequencyMs)
    .default(defaultFrequencyMs),
  branches: z.array(z.string().min(1)).min(1).optional(),
  webhook: z.strictObject({ secret: z.string().min(1).optional() }).optional(),
  // Read by the part that keeps to them.
  limits: z.looseObject({}).optional(),
};

/** An instance whose keys were checked, as configured. */
export type ParsedInstance = z.output<z.ZodObject<typeof instanceShape>>;
