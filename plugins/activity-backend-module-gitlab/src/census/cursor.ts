import { z } from 'zod';

/** UTC epoch milliseconds. */
const instant = z.int();

/** The position of a census: it rests after a walk, or is in one. */
export const censusCursorSchema = z.union([
  z.strictObject({ v: z.literal(1), walkedAt: instant }),
  z.strictObject({
    v: z.literal(1),
    startedAt: instant,
    /** What was created before is told. */
    at: instant,
    page: z.string().optional(),
  }),
]);

export type CensusCursor = z.output<typeof censusCursorSchema>;
