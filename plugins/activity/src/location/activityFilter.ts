import {
  eventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';

/** Which events are counted: alternatives within a filter, and all filters must hold. An empty one lets everything through. */
export interface ActivityFilter {
  source: string[];
  type: EventType[];
  /** Ids of projects, as the choices of the entity give them. */
  project: string[];
  /** Globs over attributed branches. */
  branch: string[];
  /** Refs of Users, or ids of accounts. */
  person: string[];
  /** For Groups: what members did, or what happened on the Components that the Group owns. */
  scope: 'members' | 'owned';
}

/** Filters whose values are plain texts. */
const textFilters = ['source', 'project', 'branch', 'person'] as const;

export const noFilter: ActivityFilter = {
  source: [],
  type: [],
  project: [],
  branch: [],
  person: [],
  scope: 'members',
};

/** How many filters let not everything through. */
export function countFilters(filter: ActivityFilter): number {
  const lists = [...textFilters, 'type'] as const;
  return (
    lists.filter(name => filter[name].length > 0).length +
    (filter.scope === 'owned' ? 1 : 0)
  );
}

/** Reads the filter from the address. A filter with several values is written once for each of them. */
export function parseFilter(parameters: URLSearchParams): ActivityFilter {
  const textsOf = (name: string) => [
    ...new Set(
      parameters
        .getAll(`activity.${name}`)
        .map(text => text.trim())
        .filter(Boolean),
    ),
  ];
  const types = textsOf('type');
  return {
    source: textsOf('source'),
    type: eventTypes.filter(type => types.includes(type)),
    project: textsOf('project'),
    branch: textsOf('branch'),
    person: textsOf('person'),
    scope: parameters.get('activity.scope') === 'owned' ? 'owned' : 'members',
  };
}

/** Writes a part of the filter into an address; the filters that it does not name stay. */
export function writeFilter(
  parameters: URLSearchParams,
  change: Partial<ActivityFilter>,
): void {
  for (const name of [...textFilters, 'type'] as const) {
    const values = change[name];
    if (values) {
      parameters.delete(`activity.${name}`);
      for (const value of values) parameters.append(`activity.${name}`, value);
    }
  }
  if (change.scope === 'owned') parameters.set('activity.scope', 'owned');
  else if (change.scope) parameters.delete('activity.scope');
}
