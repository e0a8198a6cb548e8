import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { activityParameters } from './activityParameters';
import { plainText } from './plainText';
import { readParameters } from './readParameters';

/** The parameters of the routes about one work item. */
export const workItemParameters = activityParameters.pick({ format: true });

const nameSchema = z.object({
  source: plainText,
  instance: plainText,
  key: plainText,
});

/**
 * Reads which work item a path names: a kind of source, the id of an instance, and a key.
 *
 * @param params - the parts of the path, decoded
 * @throws InputError that names the part
 */
export function parseWorkItemName(
  params: Record<string, string>,
): z.output<typeof nameSchema> {
  const parsed = nameSchema.safeParse(params);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    issue => `Invalid '${String(issue.path[0])}': ${issue.message}`,
  );
  throw new InputError(problems.join('; '));
}

/**
 * Sees that a question about one work item has no other parameters than it takes.
 *
 * @throws InputError that names the parameter
 */
export function checkWorkItemParameters(url: string): void {
  readParameters(workItemParameters, url);
}
