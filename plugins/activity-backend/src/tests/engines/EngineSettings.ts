import { z } from 'zod';

const count = z.number().int().positive();

/** What an engine process is told: which database it works on, and which streams its source has. */
export const engineSettingsSchema = z.strictObject({
  connection: z.string(),
  /** Of the process, for its log. */
  name: z.string(),
  /** Streams by instance. */
  instances: z.record(z.string(), count),
  seed: count,
  /** When the first pages come up, UTC epoch milliseconds. */
  startAt: count,
  /** From when on no more pages come up. */
  until: count,
  /** How often each stream gets another page, in milliseconds. */
  pageEveryMs: count,
  frequencyMs: count,
  parallelism: count,
});

export type EngineSettings = z.infer<typeof engineSettingsSchema>;
