import { z } from 'zod';

/**
 * Where a page of a search begins. Cloud gives a token for each page but the first. Data Center counts rows, which move while
 * somebody pages, so there a page begins at a moment of creation, which never changes.
 */
export const searchPositionSchema = z.union([
  z.strictObject({ token: z.string() }),
  z.strictObject({
    /** Issues created up to this moment, UTC epoch milliseconds, a whole minute. */
    createdTo: z.number().int(),
    /** How many of these to leave out, where more share one minute than a page holds. */
    skip: z.number().int().min(0).optional(),
    /** Ids of those that were on pages before. */
    seen: z.array(z.string()).optional(),
  }),
]);

export type SearchPosition = z.output<typeof searchPositionSchema>;
