import { z } from 'zod';
import { shaSchema } from '../branches/branchSchema';

/** What is needed of a commit as GitLab lists it. */
export const commitSchema = z.object({
  id: shaSchema,
  parent_ids: z.array(shaSchema).nullish(),
  /** Whole, but for more than a few megabytes; `title` is cut off after eighty characters. */
  message: z.string(),
  author_name: z.string().nullish(),
  author_email: z.string().nullish(),
  authored_date: z.string(),
  committed_date: z.string().nullish(),
  web_url: z.string().nullish(),
});

/** A commit as GitLab lists it. */
export type CommitRow = z.infer<typeof commitSchema>;
