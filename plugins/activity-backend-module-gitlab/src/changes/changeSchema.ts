import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';
import { labelSchema } from '../values/labelSchema';

const changeStateSchema = z
  .enum(['opened', 'reopened', 'closed', 'locked', 'merged'])
  // Until 9, one that was open again had a state of its own.
  .transform(state => (state === 'reopened' ? 'opened' : state));

/** A merge request, as lists have it. */
export const changeSchema = z.looseObject({
  id: idSchema,
  iid: idSchema,
  title: z.string().catch(''),
  description: ifUnderstood(z.string()),
  state: changeStateSchema,
  created_at: instantSchema,
  updated_at: instantSchema,
  merged_at: ifUnderstood(instantSchema),
  closed_at: ifUnderstood(instantSchema),
  author: ifUnderstood(userSchema),
  merge_user: ifUnderstood(userSchema),
  /** What `merge_user` was called before. */
  merged_by: ifUnderstood(userSchema),
  closed_by: ifUnderstood(userSchema),
  reviewers: z.array(ifUnderstood(userSchema)).catch([]),
  labels: z.array(labelSchema).catch([]),
  source_branch: z.string().catch(''),
  target_branch: z.string().catch(''),
  draft: ifUnderstood(z.boolean()),
  /** What `draft` was called before. */
  work_in_progress: ifUnderstood(z.boolean()),
  sha: ifUnderstood(z.string()),
  merge_commit_sha: ifUnderstood(z.string()),
  squash_commit_sha: ifUnderstood(z.string()),
  /** Of files, with a plus behind it if there are more; only in some answers. */
  changes_count: ifUnderstood(z.string()),
  web_url: ifUnderstood(z.string()),
});

export type GitlabChange = z.output<typeof changeSchema>;

/** A commit of a merge request. */
export const changeCommitSchema = z.looseObject({
  id: z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/),
  /** With whatever offset its author's program has written. */
  authored_date: ifUnderstood(z.string()),
});

export type GitlabChangeCommit = z.output<typeof changeCommitSchema>;

/** The commit that a merge request left on its target branch, as it is by itself. */
export const landedCommitSchema = z.looseObject({
  id: z.string(),
  author_name: ifUnderstood(z.string()),
  author_email: ifUnderstood(z.string()),
  authored_date: ifUnderstood(z.string()),
  /** What it changes, compared with its first parent. */
  stats: ifUnderstood(
    z.looseObject({ additions: z.int(), deletions: z.int() }),
  ),
});

export type GitlabLandedCommit = z.output<typeof landedCommitSchema>;

/** Who approves a merge request at the moment; since when is told by 18.5 and later. */
export const approvalsSchema = z.looseObject({
  approved_by: z
    .array(
      z.looseObject({
        user: ifUnderstood(userSchema),
        approved_at: ifUnderstood(instantSchema),
      }),
    )
    .catch([]),
});

export type GitlabApprovals = z.output<typeof approvalsSchema>;
