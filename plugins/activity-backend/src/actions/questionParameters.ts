import {
  eventClasses,
  eventTypes,
} from '@activity-insights/plugin-activity-common';
import type { z as zod } from 'zod/v3';

/** What an assistant may ask about. Everything is checked again by the same parser as the parameters of the routes. */
export function questionShape(z: typeof zod) {
  return {
    entity: z
      .string()
      .optional()
      .describe(
        'Ref of a Group (a team), Component (a service), User, System or Domain, such as group:default/harbour; everything if left out',
      ),
    from: z
      .string()
      .optional()
      .describe(
        'Start of the range, inclusive: a date such as 2026-03-01 or an ISO instant; 91 days before the end if left out',
      ),
    to: z
      .string()
      .optional()
      .describe(
        'End of the range, exclusive: a date or an ISO instant; the next midnight if left out',
      ),
    timezone: z
      .string()
      .optional()
      .describe(
        "An IANA zone such as Europe/Berlin, or 'author' for the clock of each author; that of the entity if left out",
      ),
    source: z
      .array(z.string())
      .optional()
      .describe('Kinds of sources, such as git, gitlab or jira'),
    type: z
      .array(z.enum(eventTypes))
      .optional()
      .describe('Types of events; the usual ones if left out'),
    project: z.array(z.string()).optional().describe('Ids of projects'),
    branch: z
      .array(z.string())
      .optional()
      .describe('Branches, also by globs such as release/*'),
    include: z
      .array(z.enum(eventClasses))
      .optional()
      .describe('What is left out otherwise and is to be counted as well'),
    scope: z
      .enum(['members', 'owned'])
      .optional()
      .describe(
        'Of a Group: what its members did, or what happened on the Components that it owns',
      ),
  };
}

/** An input as the query of a route. */
export function toQuery(path: string, input: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    for (const item of [value].flat()) {
      if (item !== undefined) query.append(name, String(item));
    }
  }
  return `${path}?${query}`;
}
