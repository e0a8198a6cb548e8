import { readJson, SourceError } from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';

const mostNamed = 3;

/**
 * Reads the JSON of an answer and checks it.
 *
 * @param subject - names the request, for errors
 * @throws SourceError `unreadable` if it is no JSON, or none of this shape; it names places, never values
 */
export async function parseAnswer<T>(
  response: Response,
  subject: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const parsed = schema.safeParse(await readJson(response));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues
    .slice(0, mostNamed)
    .map(({ path }) => path.join('.') || 'the whole');
  throw new SourceError(
    'unreadable',
    `${subject} is answered with something else than expected, at ${places.join(
      ', ',
    )}`,
  );
}
