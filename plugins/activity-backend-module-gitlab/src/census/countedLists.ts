import type { Presence } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { StreamPlace } from '../streams/StreamPlace';
import type { TimedList, TimeWindow } from '../updated/listPages';
import { idSchema } from '../values/idSchema';
import { instantSchema } from '../values/instantSchema';

const schema = z.looseObject({ id: idSchema, created_at: instantSchema });

export type CountedRow = z.output<typeof schema>;

/** Everything of one kind that a project has, in the order of its creation. */
export interface CountedList extends TimedList<CountedRow> {
  /** The stream that stores it. */
  resource: Presence['resource'];
  of: Presence['of'];
}

export function countedChanges({ project }: StreamPlace): CountedList {
  return {
    name: 'merge_requests_census',
    resource: 'merge_requests',
    of: 'change',
    schema,
    ask: window => api =>
      api.MergeRequests.all({
        projectId: project.id,
        ...createdWithin(window),
      }),
    stampOf: row => row.created_at,
  };
}

export function countedIssues({ project }: StreamPlace): CountedList {
  return {
    name: 'issues_census',
    resource: 'issues',
    of: 'workItem',
    schema,
    ask: window => api =>
      api.Issues.all({ projectId: project.id, ...createdWithin(window) }),
    stampOf: row => row.created_at,
  };
}

function createdWithin({ sort, after }: TimeWindow) {
  return {
    scope: 'all' as const,
    orderBy: 'created_at' as const,
    sort,
    ...(after !== undefined && { createdAfter: after }),
    perPage: 100,
  };
}
