import { parseStoredCursor } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const schema = z.strictObject({
  v: z.literal(1),
  /** Fingerprint of the list that was, or is being, given. */
  list: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many of it were given; missing when all of them were. */
  given: z.int().min(1).optional(),
  /** What the list has to keep an eye on until the next read, in its own words. */
  watched: z.array(z.string().min(1)).max(5000).optional(),
});

/** The position of a stream that gives a list whenever the list has changed. */
export type ListCursor = z.infer<typeof schema>;

/**
 * Checks a position that was stored earlier; there is none before the first read.
 *
 * @param subject - names the stream in errors
 * @throws SourceError `invalid-cursor`
 */
export function parseListCursor(
  cursor: JsonObject | undefined,
  subject: string,
): ListCursor | undefined {
  return parseStoredCursor(schema, cursor, subject);
}
