import { parseStoredCursor } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  v: z.literal(1),
  /** Of the list of tags that was, or is being, read. */
  list: fingerprint,
  /** The tag up to which the list was read, by name; missing when all of it was. */
  after: z.string().min(1).optional(),
});

/** The position of a stream of tags. */
export type TagCursor = z.infer<typeof schema>;

/**
 * @param label - names the repository in errors
 * @throws SourceError `invalid-cursor`
 */
export function parseTagCursor(
  cursor: JsonObject | undefined,
  label: string,
): TagCursor | undefined {
  return parseStoredCursor(schema, cursor, `tags of the ${label}`);
}
