import { z } from 'zod';

/**
 * What filters can choose from for one entity: what occurs in its activity. Lists are in alphabetical order and of limited
 * length.
 *
 * @public
 */
export const filterChoicesSchema = z.object({
  /** Kinds of systems, such as `gitlab`. */
  sources: z.array(z.string()),
  projects: z.array(
    z.object({
      /** What the filter `project` takes. */
      id: z.string(),
      name: z.string(),
      source: z.string(),
      instance: z.string(),
      url: z.string().optional(),
    }),
  ),
  /** Branches that events of the last year are attributed to, or the newest events where there are very many. */
  branches: z.array(z.string()),
  /** Users, by ref; null if the caller may not see single people. */
  people: z
    .array(
      z.object({
        /** What the filter `person` takes. */
        ref: z.string(),
        name: z.string(),
      }),
    )
    .nullable(),
  /** Whether any of the lists was cut. */
  truncated: z.boolean(),
});

/** @public */
export type FilterChoices = z.infer<typeof filterChoicesSchema>;

/**
 * What the choices are about.
 *
 * @public
 */
export interface FilterChoicesQuery {
  /** Ref of a Group, Component, User, System or Domain; all that the caller may read if omitted. */
  entity?: string;
  /** For Groups: what members did, or what happened on the Components that the Group owns. */
  scope?: 'members' | 'owned';
}
