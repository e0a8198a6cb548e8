import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { eventClock } from './eventClock';

/** Events that stand under one heading. */
export interface EventGroup {
  key: string;
  name: string;
  events: ActivityEvent[];
}

/**
 * Groups by local day, in the order in which the days first appear.
 *
 * @param zone - the zone of the answer
 */
export function groupByDay(
  events: readonly ActivityEvent[],
  zone: string,
): EventGroup[] {
  return group(events, event => {
    const { date } = eventClock(event, zone);
    return { key: date, name: date };
  });
}

/** Groups by project, in the order in which the projects first appear. */
export function groupByProject(events: readonly ActivityEvent[]): EventGroup[] {
  return group(events, ({ project }) => ({
    key: project.id,
    name: project.name,
  }));
}

function group(
  events: readonly ActivityEvent[],
  headingOf: (event: ActivityEvent) => { key: string; name: string },
): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const event of events) {
    const heading = headingOf(event);
    const known = groups.get(heading.key);
    if (known) known.events.push(event);
    else groups.set(heading.key, { ...heading, events: [event] });
  }
  return [...groups.values()];
}
