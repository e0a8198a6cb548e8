import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads the parameters of a query string by a schema. A parameter whose schema takes a list may be repeated.
 *
 * The query string is read as it stands: the framework's parser would make objects of names with brackets, and drop
 * values when there are many.
 *
 * @param url - with or without a host
 * @throws InputError that names the parameter
 */
export function readParameters<S extends z.ZodObject>(
  schema: S,
  url: string,
): z.output<S> {
  const { searchParams } = new URL(url, 'http://localhost');
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    if (!Object.hasOwn(schema.shape, name)) {
      throw new InputError(`Unknown parameter '${name}'`);
    }
    const values = searchParams.getAll(name);
    if (takesList(schema.shape[name])) {
      given[name] = values;
    } else if (values.length === 1) {
      given[name] = values[0];
    } else {
      throw new InputError(
        `Parameter '${name}' is given ${values.length} times: once is possible`,
      );
    }
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    issue => `Invalid '${String(issue.path[0])}': ${issue.message}`,
  );
  throw new InputError([...new Set(problems)].join('; '));
}

function takesList(schema: z.core.$ZodType): boolean {
  const outer = schema as z.ZodType;
  if (outer.type === 'default' || outer.type === 'optional') {
    return takesList((outer as z.ZodOptional).unwrap());
  }
  return outer.type === 'array';
}
