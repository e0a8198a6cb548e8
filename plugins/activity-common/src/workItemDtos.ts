import { z } from 'zod';

const count = z.number().int().nonnegative();

/** The stage of a work item, whatever its source calls it. @public */
export const statusCategories = ['todo', 'inProgress', 'done'] as const;

/** @public */
export type WorkItemStatusCategory = (typeof statusCategories)[number];

/**
 * How far the changes are that name a work item: there is none, some are open, all are merged or closed and some of what was merged
 * was not seen in production yet, all that was merged is in production.
 *
 * @public
 */
export const deliveryStates = ['none', 'open', 'merged', 'deployed'] as const;

/** @public */
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Why an item stands as a root although it names a parent: `orphan`, its parent is not known; `cycle`, its parents lead back to
 * itself.
 *
 * @public
 */
export const brokenPlaces = ['orphan', 'cycle'] as const;

/** @public */
export type BrokenPlace = (typeof brokenPlaces)[number];

/**
 * How much is done of the leaves of a subtree, of which an item without children is one itself. By estimate only those that have one
 * are counted; missing if none has.
 *
 * @public
 */
export const workProgressSchema = z.object({
  done: count,
  total: count,
  inProgress: count,
  estimate: z.object({ done: z.number(), total: z.number() }).optional(),
});

/** @public */
export type WorkProgress = z.infer<typeof workProgressSchema>;

/** Who is in charge of an item: the Components that it belongs to, and the Groups that own these. @public */
export const workOwnersSchema = z.object({
  components: z.array(z.string()),
  teams: z.array(z.string()),
});

/** @public */
export type WorkOwners = z.infer<typeof workOwnersSchema>;

/** What every list shows of a work item. Instants are ISO in UTC, days `YYYY-MM-DD`. @public */
export const workItemSchema = z.object({
  key: z.string(),
  source: z.string(),
  instance: z.string(),
  summary: z.string(),
  url: z.string().optional(),
  /** The name of its type, such as `Story`. */
  type: z.string(),
  typeIconUrl: z.string().optional(),
  /** The name of its status. */
  status: z.string(),
  statusCategory: z.enum(statusCategories),
  priority: z.string().optional(),
  /** Missing where the caller may not see people, and where there is none. */
  assignee: z
    .object({ userRef: z.string().optional(), name: z.string() })
    .optional(),
  labels: z.array(z.string()),
  estimate: z.number().optional(),
  /** Marked as impeded. */
  flagged: z.boolean(),
  dueOn: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  resolvedAt: z.string().optional(),
  owners: workOwnersSchema,
  delivery: z.enum(deliveryStates),
  /**
   * The change by which delivery is told: the one that is open longest, else the one that was merged last. What people call it, and
   * since when it is open, merged or in production. Missing if there is none.
   */
  change: z
    .object({
      reference: z.string(),
      url: z.string().optional(),
      since: z.string(),
    })
    .optional(),
});

/** @public */
export type WorkItem = z.infer<typeof workItemSchema>;

/** What the subtree of an item adds up to, the item included, whatever is filtered or not shown. @public */
export const workTotalsSchema = z.object({
  progress: workProgressSchema,
  /** Items, and those that are not done. */
  items: count,
  open: count,
  /** Open and flagged. */
  blocked: count,
  /** Open and due before today, by the calendar of the answer's zone. */
  overdue: count,
  /** Changed last within 14 days, today included, by UTC days. */
  changedRecently: count,
  /** When the oldest open item was created. */
  oldestOpenAt: z.string().optional(),
});

/** @public */
export type WorkTotals = z.infer<typeof workTotalsSchema>;

const treeItemSchema = workItemSchema.extend(workTotalsSchema.shape).extend({
  /** It is here for the sake of what is below it: it is outside the scope, or no filter has found it. */
  context: z.literal(true).optional(),
  broken: z.enum(brokenPlaces).optional(),
  /** It is gone at its source; shown on request, counted nowhere. */
  removed: z.object({ at: z.string(), reason: z.string() }).optional(),
  /** All children it has, listed here or not. */
  childCount: count,
  /** With it the next children are asked for; missing if there are no more that match. */
  nextChildren: z.string().optional(),
});

/** An item with what is below it. @public */
export type WorkTreeItem = z.infer<typeof treeItemSchema> & {
  children: WorkTreeItem[];
};

/** @public */
export const workTreeItemSchema: z.ZodType<WorkTreeItem> =
  treeItemSchema.extend({
    children: z.array(z.lazy(() => workTreeItemSchema)),
  });

const answerSchema = z.object({
  entity: z.string().nullable(),
  /** Oldest last success among the active streams of work items in scope; null when none has succeeded. */
  dataAsOf: z.string().nullable(),
  /** What is wrong or missing, in words, each with the next step. */
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
});

/** From when on the past is exact, and why not from earlier. @public */
export const exactnessSchema = z.object({
  /** ISO instant in UTC; null: always. */
  from: z.string().nullable(),
  reasons: z.array(z.string()),
});

/** @public */
export type Exactness = z.infer<typeof exactnessSchema>;

/**
 * Trees of work. `total` is the number of roots that belong to the scope and match, of the whole list and not of the page.
 *
 * @public
 */
export const workTreeSchema = answerSchema.extend({
  items: z.array(workTreeItemSchema),
  nextCursor: z.string().optional(),
  total: count,
  /** Names of the types that roots have here. */
  rootTypes: z.array(z.string()),
  /** Items in scope, by type, without context. */
  byType: z.array(z.object({ type: z.string(), count })),
  /** Items in scope that are below no root. */
  unlinked: count,
  /** Items that are gone, of those that were in scope. */
  removed: count,
  /** The day that it is as of, and from when on that is exact; missing for today. */
  asOf: z.string().optional(),
  exact: exactnessSchema.optional(),
});

/** @public */
export type WorkTree = z.infer<typeof workTreeSchema>;

/** Keys of the items that match, in the order of keys. @public */
export const workItemKeysSchema = answerSchema.extend({
  keys: z.array(z.string()),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type WorkItemKeys = z.infer<typeof workItemKeysSchema>;

/** One root, or one Component, in numbers. @public */
export const workSummaryItemSchema = workTotalsSchema.extend({
  /** The root; missing if it is about a Component. */
  root: workItemSchema.optional(),
  /** The root is here for the sake of what is below it, as in trees; the total does not count it. */
  context: z.literal(true).optional(),
  component: z.string().optional(),
  todo: count,
  /** Done leaves of all leaves, 0 to 1; null if there are none. */
  completion: z.number().nullable(),
  /** Distinct people that events of these items name; null where hidden. */
  contributors: count.nullable(),
  /** When the first item left `todo`. */
  startedAt: z.string().optional(),
  lastActivityAt: z.string().optional(),
});

/** @public */
export type WorkSummaryItem = z.infer<typeof workSummaryItemSchema>;

/** @public */
export const workSummarySchema = answerSchema.extend({
  items: z.array(workSummaryItemSchema),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type WorkSummary = z.infer<typeof workSummarySchema>;
