import { parseStoredCursor } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const sha = z.string().regex(/^([0-9a-f]{64}|[0-9a-f]{40})$/);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** A list, not an object: a branch may be called `__proto__`. */
const tips = z.array(
  z.object({ name: z.string(), order: z.number().int(), tips: z.array(sha) }),
);

const schema = z.strictObject({
  v: z.literal(1),
  /** What the attribution of every commit depends on; if it changes, everything is walked again. */
  basis: fingerprint,
  /** Blob of the mailmap that identities were read with. */
  mailmap: sha.optional(),
  /** Branches that were read to these tips; empty before the end of a full walk. */
  tips,
  /** A walk that was begun and not finished. */
  walk: z
    .strictObject({
      /** The tips that it goes to, wherever the branches are by now. */
      tips,
      /** The step of its plan that it is in. */
      step: z.number().int().nonnegative(),
      /** How many commits of that step have been read. */
      passed: z.number().int().nonnegative(),
      /** The last of them. */
      last: sha.optional(),
    })
    .optional(),
});

/** The position of a stream of commits. */
export type CommitCursor = z.infer<typeof schema>;

/**
 * @param label - names the repository in errors
 * @throws SourceError `invalid-cursor`
 */
export function parseCommitCursor(
  cursor: JsonObject | undefined,
  label: string,
): CommitCursor | undefined {
  return parseStoredCursor(schema, cursor, `commits of the ${label}`);
}
