import { z } from 'zod';

/** `disabled`, or for whom it is there. Old versions do not say, and have flags instead. */
const accessLevel = z.string().nullish();

/** What is needed of a project as GitLab shows it. */
export const projectSchema = z.object({
  id: z.int().positive(),
  name: z.string(),
  path_with_namespace: z.string().min(1),
  web_url: z.url(),
  archived: z.boolean().nullish(),
  repository_access_level: accessLevel,
  merge_requests_access_level: accessLevel,
  builds_access_level: accessLevel,
  environments_access_level: accessLevel,
  releases_access_level: accessLevel,
  issues_access_level: accessLevel,
  merge_requests_enabled: z.boolean().nullish(),
  jobs_enabled: z.boolean().nullish(),
  issues_enabled: z.boolean().nullish(),
});

/** A project as GitLab shows it. */
export type ProjectRow = z.infer<typeof projectSchema>;
