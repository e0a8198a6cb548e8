import {
  deliveryStates,
  statusCategories,
} from '@activity-insights/plugin-activity-common';
import type { z as zod } from 'zod/v3';

/** Which work items an assistant may ask about. Everything is checked again by the same parser as the parameters of the routes. */
export function workQuestionShape(z: typeof zod) {
  const names = (description: string) =>
    z.array(z.string()).optional().describe(description);
  return {
    entity: z
      .string()
      .optional()
      .describe(
        'Ref of a Group (a team), Component (a service), User, System or Domain, such as group:default/harbour; everything if left out',
      ),
    source: names('Kinds of sources, such as jira or gitlab'),
    label: names('Labels, any of which an item has'),
    type: names('Names of types, such as Story'),
    status: names('Names of statuses'),
    statusCategory: z.array(z.enum(statusCategories)).optional(),
    delivery: z
      .array(z.enum(deliveryStates))
      .optional()
      .describe(
        'How far the merge requests are that name an item: none, open, merged but not in production, deployed',
      ),
    text: z.string().optional().describe('Part of a key or a summary'),
    openOnly: z.boolean().optional().describe('Leaves out what is done'),
    limit: z.number().int().positive().optional(),
    cursor: z
      .string()
      .optional()
      .describe('nextCursor of the page before, with the same parameters'),
  };
}

/** What every answer about work says of itself. */
export function workAnswerShape(z: typeof zod) {
  return {
    entity: z.string().nullable(),
    total: z.number(),
    nextCursor: z.string().optional(),
    dataAsOf: z
      .string()
      .nullable()
      .describe('Up to when everything was read from the sources'),
    notes: z
      .array(z.object({ code: z.string(), message: z.string() }))
      .describe('What is wrong or missing, with the next step'),
  };
}

/** Numbers of what is below an item. */
export function workTotalsShape(z: typeof zod) {
  return {
    progress: z
      .object({
        done: z.number(),
        inProgress: z.number(),
        total: z.number(),
        estimate: z.object({ done: z.number(), total: z.number() }).optional(),
      })
      .describe('Of all items below it that have none below them'),
    open: z.number(),
    blocked: z.number(),
    overdue: z.number(),
    changedRecently: z.number().describe('Within 14 days'),
  };
}
