import type { JsonObject } from '@backstage/types';
import type { z } from 'zod';
import { SourceError } from '../SourceError';

/**
 * Checks a position that was stored earlier; there is none before the first read.
 *
 * @param what - names the stream in errors, such as `the commits of acme/web`
 * @throws SourceError `invalid-cursor`
 *
 * @public
 */
export function parseStoredCursor<T>(
  schema: z.ZodType<T>,
  cursor: JsonObject | undefined,
  what: string,
): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new SourceError(
    'invalid-cursor',
    `The stored position of ${what} cannot be read`,
  );
}
