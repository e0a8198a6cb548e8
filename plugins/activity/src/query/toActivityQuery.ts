import type { ActivityQuery } from '@activity-insights/plugin-activity-common';
import type { ActivityLocation } from '../location/activityLocation';
import { daysOfRange } from '../location/activityRange';
import { addDays } from '../transforms/localDates';

/**
 * What to ask the backend for.
 *
 * The default range and the default zone are left to the backend: it knows where the entity's day ends.
 *
 * @param today - today's date (`YYYY-MM-DD`) in the zone of the answer
 */
export function toActivityQuery(
  entity: string,
  location: ActivityLocation,
  today: string,
): ActivityQuery {
  const { range, zone, filter, include } = location;
  const query: ActivityQuery = { entity };
  if (range.kind !== 'last' || range.days !== 90) {
    const { first, last } = daysOfRange(range, today);
    query.from = first;
    query.to = addDays(last, 1);
  }
  if (zone) query.timezone = zone;
  if (filter.source.length > 0) query.source = filter.source;
  if (filter.type.length > 0) query.type = filter.type;
  if (filter.project.length > 0) query.project = filter.project;
  if (filter.branch.length > 0) query.branch = filter.branch;
  if (filter.person.length > 0) query.person = filter.person;
  if (filter.scope === 'owned') query.scope = 'owned';
  if (include.length > 0) query.include = include;
  return query;
}
