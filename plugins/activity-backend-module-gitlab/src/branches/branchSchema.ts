import { z } from 'zod';

/** A sha of either kind that git knows. */
export const shaSchema = z
  .string()
  .regex(/^([0-9a-f]{64}|[0-9a-f]{40})$/, 'must be a sha');

/** What is needed of a branch as GitLab shows it. */
export const branchSchema = z.object({
  name: z.string().min(1),
  commit: z.object({ id: shaSchema }),
  default: z.boolean().nullish(),
  /** Whether the default branch has all of its commits. */
  merged: z.boolean().nullish(),
});
