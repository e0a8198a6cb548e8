import { z } from 'zod';
import { shaSchema } from '../branches/branchSchema';

/** A list, not an object: a branch may be called `__proto__`. */
const branches = z.array(
  z.object({
    name: z.string(),
    order: z.int().nonnegative(),
    tip: shaSchema,
    merged: z.literal(true).optional(),
  }),
);

/** The position of a stream of commits, as it is stored. */
export const commitCursorSchema = z.strictObject({
  v: z.literal(1),
  /** What the attribution of every commit depends on; if it changes, everything is read again. */
  basis: z.string().regex(/^[0-9a-f]{64}$/),
  /** Branches that were read to these tips; empty before the end of a first read. */
  tips: branches,
  /** A walk that was begun and not finished. */
  walk: z
    .strictObject({
      /** The tips that it goes to, wherever the branches are by now. */
      tips: branches,
      /** The branch of them that it is at. */
      branch: z.int().nonnegative(),
      /** The page of GitLab's list that it is at; missing on the first one. */
      at: z.string().max(2_000).optional(),
      /** The last commit of that page, or of that branch, that was given; missing at the beginning. */
      last: z.string().max(100).optional(),
    })
    .optional(),
});

/** The position of a stream of commits. */
export type CommitCursor = z.infer<typeof commitCursorSchema>;
