import { z } from 'zod';
import {
  exactnessSchema,
  statusCategories,
  workItemSchema,
  workTotalsSchema,
} from './workItemDtos';

const count = z.number().int().nonnegative();

const personSchema = z.object({
  userRef: z.string().optional(),
  name: z.string(),
});

/** A stretch in which a field had a value. @public */
export const workItemSpanSchema = z.object({
  value: z.string(),
  /** ISO instant in UTC. */
  from: z.string(),
  /** Missing if it is so now. */
  to: z.string().optional(),
  seconds: count,
});

/** @public */
export type WorkItemSpan = z.infer<typeof workItemSpanSchema>;

/** A merge request or pull request that names a work item. @public */
export const linkedChangeSchema = z.object({
  source: z.string(),
  instance: z.string(),
  project: z.string(),
  number: z.number().int(),
  title: z.string(),
  url: z.string().optional(),
  state: z.enum(['open', 'merged', 'closed']),
  draft: z.boolean(),
  openedAt: z.string(),
  mergedAt: z.string().optional(),
  /** The first deployment to production that has it. */
  deployedAt: z.string().optional(),
  /** Environments that have it, each with its first successful deployment. */
  deployments: z.array(
    z.object({
      environment: z.string(),
      production: z.boolean(),
      at: z.string(),
      url: z.string().optional(),
    }),
  ),
});

/** @public */
export type LinkedChange = z.infer<typeof linkedChangeSchema>;

/**
 * How much is in an item: its estimate, else the number of changes that name it and of its children.
 *
 * @public
 */
export const complexitySchema = z.object({
  value: z.number(),
  basis: z.enum(['estimate', 'changes and children']),
});

/** All of one work item. @public */
export const workItemDetailSchema = workItemSchema
  .extend(workTotalsSchema.shape)
  .extend({
    earlierKeys: z.array(z.string()),
    project: z.object({
      id: z.string(),
      name: z.string(),
      url: z.string().optional(),
    }),
    reporter: personSchema.optional(),
    components: z.array(z.string()),
    fixVersions: z.array(z.string()),
    sprints: z.array(
      z.object({
        name: z.string(),
        state: z.enum(['future', 'active', 'closed']),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    ),
    /** From the root to its parent; the summary is empty where the caller may not read it. */
    ancestors: z.array(
      z.object({ key: z.string(), type: z.string(), summary: z.string() }),
    ),
    /** In the order of keys, of the first 500 those that the caller may read. */
    children: z.array(workItemSchema),
    childCount: count,
    links: z.array(
      z.object({
        description: z.string(),
        key: z.string(),
        /** Missing where it is not known, or the caller may not read it. */
        summary: z.string().optional(),
      }),
    ),
    /** The time in each status, in order; a status comes again when it was entered again. */
    statuses: z.array(
      workItemSpanSchema.extend({ category: z.enum(statusCategories) }),
    ),
    /** Missing where the caller may not see people. */
    assignees: z.array(workItemSpanSchema).optional(),
    priorities: z.array(workItemSpanSchema),
    /** When it was marked as impeded. */
    blockedPeriods: z.array(workItemSpanSchema),
    comments: count,
    /**
     * What has changed in the last 14 days, the latest first, at most 100. Without values where these may name people and the caller
     * may not see people.
     */
    recent: z.array(
      z.object({
        at: z.string(),
        field: z.string(),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    ),
    changes: z.array(linkedChangeSchema),
    /** How many more changes name it that the caller may not read; missing if there are none. */
    hiddenChanges: count.optional(),
    complexity: complexitySchema,
    /** It is gone at its source. */
    removed: z.object({ at: z.string(), reason: z.string() }).optional(),
    exact: exactnessSchema,
    dataAsOf: z.string().nullable(),
  });

/** @public */
export type WorkItemDetail = z.infer<typeof workItemDetailSchema>;

/**
 * How a subtree has grown and how much of it was done, at the end of each day or week of the range, and what came and went in it.
 *
 * @public
 */
export const workHistorySchema = z.object({
  key: z.string(),
  timezone: z.string(),
  /** `YYYY-MM-DD`; both included. */
  from: z.string(),
  to: z.string(),
  interval: z.enum(['day', 'week']),
  points: z.array(
    z.object({
      /** The last day of the interval. */
      date: z.string(),
      /** Leaves, and those of them that were done. */
      total: count,
      done: count,
      estimate: z.number(),
      estimateDone: z.number(),
    }),
  ),
  /** What came into the subtree and what left it after the first day, in order of time, at most 500 each. */
  added: z.array(
    z.object({ key: z.string(), summary: z.string(), at: z.string() }),
  ),
  removed: z.array(
    z.object({ key: z.string(), summary: z.string(), at: z.string() }),
  ),
  addedCount: count,
  removedCount: count,
  exact: exactnessSchema,
});

/** @public */
export type WorkHistory = z.infer<typeof workHistorySchema>;
