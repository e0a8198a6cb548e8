import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads a body by a schema.
 *
 * @throws InputError that names every field with a bad value, and every unknown one
 */
export function readBody<S extends z.ZodType>(
  schema: S,
  body: unknown,
): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(issue =>
    issue.code === 'unrecognized_keys'
      ? `Unknown field '${issue.keys.join(', ')}'`
      : `Invalid '${issue.path.join('.') || 'body'}': ${issue.message}`,
  );
  throw new InputError(problems.join('; '));
}
