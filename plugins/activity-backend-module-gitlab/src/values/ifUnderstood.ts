import { z } from 'zod';

/** What can be done without: undefined in the place of nothing, and of what makes no sense. */
export function ifUnderstood<T>(
  schema: z.ZodType<T>,
): z.ZodType<T | undefined> {
  return schema
    .nullish()
    .transform(value => value ?? undefined)
    .catch(undefined);
}
