import type { DoraQuery } from '@activity-insights/plugin-activity-common';
import type { FlowLocation } from '../../flow/location/flowLocation';
import { toFlowQuery } from '../../flow/query/toFlowQuery';

/**
 * What to ask about deployments with: whose, when, and on which clock. Filters of work items and changes do not concern them.
 *
 * @param entity - ref of the entity
 * @param today - today's date (`YYYY-MM-DD`) in the zone of the answer
 */
export function toDoraQuery(
  entity: string,
  location: Pick<FlowLocation, 'range' | 'zone'>,
  today: string,
): DoraQuery {
  const everything = { source: [], project: [], type: [], withBots: false };
  return toFlowQuery(
    entity,
    { ...location, ...everything, level: 'base' },
    'changes',
    today,
  );
}
