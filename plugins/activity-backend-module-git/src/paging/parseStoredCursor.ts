import { SourceError } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import type { z } from 'zod';

/**
 * Checks a position that was stored earlier; there is none before the first read.
 *
 * @param resource - what is read, for errors
 * @param label - names the repository in errors
 * @throws SourceError `invalid-cursor`
 */
export function parseStoredCursor<T>(
  schema: z.ZodType<T>,
  cursor: JsonObject | undefined,
  resource: string,
  label: string,
): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new SourceError(
    'invalid-cursor',
    `The stored position of ${resource} of the ${label} cannot be read`,
  );
}
