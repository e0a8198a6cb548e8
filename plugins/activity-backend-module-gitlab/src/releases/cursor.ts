import { z } from 'zod';

/**
 * The position of a stream of releases. Nothing says when a release was changed, and there are few of them: all are listed
 * each time, the oldest first, so that what is new is on the last page and the pages before stay as they are.
 */
export const releaseCursorSchema = z.strictObject({
  v: z.literal(1),
  /** What each page came to, as a digest. */
  pages: z.array(z.string().max(100)),
  /** A walk that was begun and not finished. */
  walk: z
    .strictObject({
      index: z.int().min(0),
      /** Where that page begins; missing for the first. */
      at: z.string().optional(),
      /** How many of its records are stored. */
      given: z.int().min(0),
    })
    .optional(),
});

export type ReleaseCursor = z.output<typeof releaseCursorSchema>;
