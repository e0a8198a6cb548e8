import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { eventClock } from '../transforms/eventClock';

/** By what events stand together: what they belong to, the local day, or the project. */
export const eventGroupings = ['item', 'day', 'project'] as const;

export type EventGrouping = (typeof eventGroupings)[number];

/** What an event stands under. */
export interface EventHeading {
  /** The same for all events of the heading, and for no others. */
  key: string;
  kind: 'workItem' | 'change' | 'unlinked' | 'day' | 'project';
  /** `WEB-12`, `!34` or `#34`; for a day its date, for a project its name. */
  name: string;
  title?: string;
  /** As the source gives it: to be checked before it becomes a link. */
  url?: string;
}

/**
 * The heading of an event. A work item comes before a change: several changes may belong to one item, and what happened at
 * both stands together then.
 *
 * @param zone - the zone of the answer
 */
export function eventHeading(
  event: ActivityEvent,
  by: EventGrouping,
  zone: string,
): EventHeading {
  const { source, instance, project, workItem, change } = event;
  if (by === 'day') {
    const { date } = eventClock(event, zone);
    return { key: date, kind: 'day', name: date };
  }
  if (by === 'project') {
    const { id, name, url } = project;
    return { key: id, kind: 'project', name, url };
  }
  if (workItem) {
    const { key, summary, url } = workItem;
    // A commit names an item of another source: only its address tells the items of two trackers apart.
    return {
      key: `item ${url ?? key}`,
      kind: 'workItem',
      name: key,
      title: summary,
      url,
    };
  }
  if (change) {
    return {
      key: `change ${source} ${instance} ${project.id} ${change.number}`,
      kind: 'change',
      name: `${source === 'gitlab' ? '!' : '#'}${change.number}`,
      title: change.title,
      url: change.url,
    };
  }
  return { key: `none ${project.id}`, kind: 'unlinked', name: project.name };
}
