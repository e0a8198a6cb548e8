import { z } from 'zod';
import { answerSchema, metricId } from './flowAnswer';
import { flowReasonSchema } from './flowValueDtos';
import { statusCategories } from './workItemDtos';

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();

/** Time of a work item in one status until it was done, or until now, however often it was there. @public */
export const timeInStatusSchema = z.object({
  status: z.string(),
  stage: z.enum(statusCategories).nullable(),
  seconds,
  visits: count,
});

const listedSchema = z.object({
  key: z.string(),
  source: z.string(),
  instance: z.string(),
  project: z.string(),
  title: z.string(),
  url: z.string().optional(),
  /** The number that the metric asked for takes from it; null if it has none. */
  value: z.number().nullable(),
  /** Why it is left out; only with `excluded`. */
  excluded: flowReasonSchema.optional(),
});

/** A work item as flow sees it. What is unknown is null. Instants are ISO in UTC. @public */
export const flowWorkItemSchema = listedSchema.extend({
  about: z.literal('workItems'),
  type: z.string(),
  status: z.string(),
  stage: z.enum(statusCategories),
  estimate: z.number().nullable(),
  createdAt: z.string(),
  /** First entry to progress. */
  startedAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  leadSeconds: seconds.nullable(),
  cycleSeconds: seconds.nullable(),
  ageSeconds: seconds.nullable(),
  activeSeconds: seconds.nullable(),
  waitingSeconds: seconds.nullable(),
  blockedSeconds: seconds,
  efficiency: z.number().nullable(),
  /** How often it left done. */
  reopened: count,
  timeInStatus: z.array(timeInStatusSchema),
});

/** @public */
export type FlowWorkItem = z.infer<typeof flowWorkItemSchema>;

/** A change as flow sees it. What is unknown is null. Instants are ISO in UTC. @public */
export const flowChangeSchema = listedSchema.extend({
  about: z.literal('changes'),
  number: count,
  state: z.enum(['open', 'merged', 'closed']),
  draft: z.boolean(),
  firstCommitAt: z.string().nullable(),
  openedAt: z.string(),
  /** When it left draft for the first time it could be reviewed; when it was opened, if it never was one. */
  readyAt: z.string().nullable(),
  firstReviewAt: z.string().nullable(),
  mergedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  deployedAt: z.string().nullable(),
  updatedAt: z.string(),
  codingSeconds: seconds.nullable(),
  pickupSeconds: seconds.nullable(),
  reviewSeconds: seconds.nullable(),
  deploySeconds: seconds.nullable(),
  cycleSeconds: seconds.nullable(),
  /** Added and deleted lines. */
  size: count.nullable(),
  files: count.nullable(),
  /** Comments and approvals of others. */
  reviews: count,
  reviewers: count,
  mergedWithoutReview: z.boolean(),
});

/** @public */
export type FlowChange = z.infer<typeof flowChangeSchema>;

/** The items behind a number. @public */
export const flowItemsSchema = answerSchema.extend({
  metric: metricId,
  items: z.array(
    z.discriminatedUnion('about', [flowWorkItemSchema, flowChangeSchema]),
  ),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type FlowItems = z.infer<typeof flowItemsSchema>;
