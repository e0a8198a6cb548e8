import { flowLevels } from '@activity-insights/plugin-activity-common';
import type { z as zod } from 'zod/v3';

/** What an assistant may ask about flow. Everything is checked again by the same parser as the parameters of the routes. */
export function flowQuestionShape(z: typeof zod) {
  const names = (description: string) =>
    z.array(z.string()).optional().describe(description);
  return {
    entity: z
      .string()
      .optional()
      .describe(
        'Ref of a Group (a team), Component (a service), System or Domain, such as group:default/harbour; everything if left out. Not a User: these numbers are not given of one person',
      ),
    from: z
      .string()
      .optional()
      .describe(
        'Start of the period, inclusive: a date such as 2026-03-01 or an ISO instant; 91 days before the end if left out',
      ),
    to: z
      .string()
      .optional()
      .describe(
        'End of the period, exclusive: a date or an ISO instant; the next midnight if left out',
      ),
    timezone: z
      .string()
      .optional()
      .describe(
        'An IANA zone such as Europe/Berlin; that of the entity if left out',
      ),
    source: names('Kinds of sources, such as jira or gitlab'),
    project: names('Ids of projects'),
    type: names('Names of types of work items, such as Story'),
    level: z
      .enum(flowLevels)
      .optional()
      .describe('base leaves out epics and above, and sub-tasks'),
    include: z
      .array(z.enum(['bots']))
      .optional()
      .describe('bots: changes of bots as well'),
  };
}

/** What every answer about flow says of itself. */
export function flowAnswerShape(z: typeof zod) {
  return {
    entity: z.string().nullable(),
    timezone: z.string(),
    from: z.string(),
    to: z.string(),
    dataAsOf: z
      .string()
      .nullable()
      .describe('Up to when everything was read from the sources'),
    notes: z
      .array(reasonOf(z))
      .describe('What is wrong, missing or doubtful, with the next step'),
  };
}

/** A number. */
export function flowValueShape(z: typeof zod) {
  return {
    value: z
      .number()
      .nullable()
      .describe(
        'Of spreads the 85th percentile; null is unknown, see reason; 0 is none',
      ),
    n: z.number().describe('How many items it is made of'),
    percentiles: z
      .object({
        p50: z.number().nullable(),
        p75: z.number().nullable(),
        p85: z.number().nullable(),
        p95: z.number().nullable(),
      })
      .optional(),
    estimate: z.number().nullable().optional(),
    few: z
      .array(z.object({ key: z.string(), value: z.number() }))
      .optional()
      .describe('Below 5 items: these instead of percentiles'),
    reason: reasonOf(z).optional(),
  };
}

/** How a number comes about. */
export function flowExplanationShape(z: typeof zod) {
  return z.object({
    formula: z.string(),
    docs: z.string(),
    period: z.object({
      from: z.string(),
      to: z.string(),
      timezone: z.string(),
    }),
    n: z.number(),
    excluded: z.array(reasonOf(z).extend({ count: z.number() })),
    statuses: z.array(
      z.object({
        status: z.string(),
        stage: z.string().nullable(),
        work: z.string().nullable(),
        by: z.string(),
      }),
    ),
    dataAsOf: z.string().nullable(),
    items: z.string().describe('Parameters that list exactly these items'),
  });
}

/** Why, by a code and in words. */
export function reasonOf(z: typeof zod) {
  return z.object({ code: z.string(), message: z.string() });
}
