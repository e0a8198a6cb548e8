import {
  eventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';

/**
 * The numbers that stand for event types in the database. They are stored, so a number is never given to another type:
 * new types are added with the next free number.
 */
const kindByType: Readonly<Record<EventType, number>> = {
  commit: 1,
  change_opened: 2,
  change_merged: 3,
  change_closed: 4,
  change_reviewed: 5,
  change_approved: 6,
  item_created: 7,
  item_commented: 8,
  item_status_changed: 9,
  item_assigned: 10,
  item_priority_changed: 11,
  deployment: 12,
  release: 13,
  pipeline: 14,
};

const typeByKind = new Map(eventTypes.map(type => [kindByType[type], type]));

/** The stored number of an event type. */
export function kindOf(type: EventType): number {
  return kindByType[type];
}

/** The event type of a stored number, or undefined for a number that a newer version has written. */
export function typeOfKind(kind: number): EventType | undefined {
  return typeByKind.get(kind);
}
