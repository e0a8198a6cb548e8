import {
  eventClassesOf,
  type ActivityEvent,
} from '@activity-insights/plugin-activity-common';
import type { EventDetails, EventPlace } from '../../reads/EventDetails';

/** An event without what depends on who asks. */
export interface DescribedEvent {
  details: EventDetails;
  /** Where it is shown. */
  place: EventPlace;
  /** Components that the event was seen in, sorted. */
  componentRefs: string[];
}

/**
 * Puts each event together with the places where it was seen. It is shown in a project of the scope, if it was seen in
 * one, and in the first by id among several: which of them was read first does not matter.
 *
 * @param unitIds - the units of the scope, if it is one of units
 */
export function describeEvents(
  events: EventDetails[],
  places: EventPlace[],
  unitIds: number[] | undefined,
): DescribedEvent[] {
  const inScope = new Set(unitIds);
  const byEvent = new Map<number, EventPlace[]>();
  for (const place of places) {
    const known = byEvent.get(place.eventId);
    if (known) known.push(place);
    else byEvent.set(place.eventId, [place]);
  }
  return events.flatMap(details => {
    const own = byEvent.get(details.id) ?? [];
    const [best] = [...own].sort(
      (a, b) =>
        Number(inScope.has(b.unitId)) - Number(inScope.has(a.unitId)) ||
        (a.project.id < b.project.id ? -1 : 1),
    );
    if (!best) return [];
    const refs = own.flatMap(({ componentRefs }) => componentRefs);
    const componentRefs = [...new Set(refs)].sort();
    return [{ details, place: best, componentRefs }];
  });
}

/**
 * The event as answers show it. What an activity was about is shown to those who may read it only.
 *
 * @param readable - the Components whose activity the caller may read
 * @param readsAll - whether the question was for activity that the caller may read whatever Component it is of
 */
export function toActivityEvent(
  { details, place, componentRefs }: DescribedEvent,
  readable: Set<string>,
  readsAll: boolean,
): ActivityEvent {
  const { project } = place;
  const entityRefs = componentRefs.filter(ref => readable.has(ref));
  const readsText = readsAll || entityRefs.length > 0;
  const text = {
    branch: details.branch,
    sha: details.sha,
    title: details.title,
    url: details.url,
    workItem: details.workItem,
    change: details.change,
  };
  return {
    id: String(details.id),
    type: details.type,
    source: place.source,
    instance: place.instance,
    occurredAt: new Date(details.occurredAt).toISOString(),
    actor: details.actor,
    project: readsText ? project : { id: project.id, name: project.name },
    entityRefs,
    ...(readsText ? text : {}),
    flags: eventClassesOf(details.class),
  };
}
