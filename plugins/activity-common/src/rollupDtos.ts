import { z } from 'zod';

const count = z.number().int().nonnegative();

/**
 * How far the counts are that are kept beforehand. Answers are right without them, only slower.
 *
 * @public
 */
export const rollupStateSchema = z.object({
  /** Scopes with so many events that they are counted beforehand. */
  scopes: count,
  /** Months of them that are counted. */
  slices: count,
  /** Months of them that are to be counted again, or for the first time. */
  staleSlices: count,
  /** Since when the first of them waits; ISO instant, null if none does. */
  staleSince: z.string().nullable(),
});

/** @public */
export type RollupState = z.infer<typeof rollupStateSchema>;
