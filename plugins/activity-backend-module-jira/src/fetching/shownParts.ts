import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import type { RawIssue } from '../mapping/CompleteIssue';

const commentsSchema = z.object({
  comments: z.array(z.unknown()),
  total: countSchema,
});

/** As many entries as Cloud puts into an issue; where it does not say how many there are, so many may not be all. */
const suspicious = 40;

/** Whether the changelog in an issue is not all of it. */
export function hasCutChangelog({ changelog }: RawIssue): boolean {
  if (!changelog) return true;
  const { total, histories } = changelog;
  return total === undefined
    ? histories.length >= suspicious
    : total > histories.length;
}

/** Whether there is none, or Jira says that it is not all of it. */
export function lacksChangelog({ changelog }: RawIssue): boolean {
  return !changelog || (changelog.total ?? 0) > changelog.histories.length;
}

/** The comments in an issue, if these are all of them. */
export function allComments({ fields }: RawIssue): unknown[] | undefined {
  const parsed = commentsSchema.safeParse(fields.comment);
  if (!parsed.success) return undefined;
  const { comments, total } = parsed.data;
  return total !== undefined && total <= comments.length ? comments : undefined;
}
