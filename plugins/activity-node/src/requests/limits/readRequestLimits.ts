import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { describeIssue } from '../../instances/describeIssue';
import { durationSchema } from '../../instances/durationSchema';
import type { RequestLimits } from './RequestLimits';

/** A count as a number, or as the text that an environment variable makes of it. */
const count = (most: number) =>
  z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)], {
      error: 'must be a number',
    })
    .pipe(z.number().int().min(1).max(most))
    .optional();

const longestTimeoutMs = 5 * 60_000;

const limitsSchema = z.strictObject({
  requestTimeout: durationSchema
    .refine(ms => ms <= longestTimeoutMs, {
      error: 'must be at most 5 minutes',
    })
    .optional(),
  concurrencyPerHost: count(100),
  requestsPerMinutePerHost: count(100_000),
});

/**
 * Reads a block of limits: `activity.limits`, or the `limits` of an instance. What it does not set is left out.
 *
 * @param config - the block; undefined if there is none
 * @param key - where the block is, for messages, such as `activity.jira[0].limits`
 * @throws InputError that names every key with a bad value, never the value
 * @public
 */
export function readRequestLimits(
  config: Config | undefined,
  key: string,
): Partial<RequestLimits> {
  const parsed = limitsSchema.safeParse(config?.get() ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(issue =>
      describeIssue(issue, key),
    );
    throw new InputError(`Invalid configuration: ${problems.join('; ')}`);
  }
  const { requestTimeout, ...counts } = parsed.data;
  return requestTimeout === undefined
    ? counts
    : { ...counts, requestTimeoutMs: requestTimeout };
}
