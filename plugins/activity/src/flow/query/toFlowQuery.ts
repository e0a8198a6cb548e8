import type {
  FlowQuery,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import { daysOfRange } from '../../location/activityRange';
import { addDays } from '../../transforms/localDates';
import type { FlowLocation } from '../location/flowLocation';

/**
 * What to ask the backend for. The default range and the default zone are left to the backend: it knows where the entity's day ends.
 *
 * @param entity - ref of the entity
 * @param about - what is asked about; what does not concern it is not sent
 * @param today - today's date (`YYYY-MM-DD`) in the zone of the answer
 */
export function toFlowQuery(
  entity: string,
  location: Pick<
    FlowLocation,
    'range' | 'zone' | 'source' | 'project' | 'type' | 'level' | 'withBots'
  >,
  about: FlowSubject,
  today: string,
): FlowQuery {
  const { range, zone, source, project, type, level, withBots } = location;
  const query: FlowQuery = { entity };
  if (range.kind !== 'last' || range.days !== 90) {
    const { first, last } = daysOfRange(range, today);
    query.from = first;
    query.to = addDays(last, 1);
  }
  if (zone) query.timezone = zone;
  if (source.length > 0) query.source = source;
  if (project.length > 0) query.project = project;
  if (about === 'workItems') {
    if (type.length > 0) query.type = type;
    query.level = level;
  } else if (withBots) {
    query.include = ['bots'];
  }
  return query;
}
