import type { EventType } from '@activity-insights/plugin-activity-common';

/**
 * Why something is not there any more: deleted, moved to where we do not read, or no longer shown to us; `gone` where the source
 * does not tell what was deleted from what it hides.
 *
 * @public
 */
export type TombstoneReason = 'deleted' | 'moved' | 'hidden' | 'gone';

/**
 * That something is not at the source any more. What happened to it goes with it. It comes back when the source shows it
 * again.
 *
 * @public
 */
export type TombstoneRecord = ThingTombstoneRecord | EventTombstoneRecord;

/** @public */
export interface ThingTombstoneRecord {
  kind: 'tombstone';
  of: 'workItem' | 'change' | 'deployment' | 'sprint';
  /** The source's own id. */
  id: string;
  reason: TombstoneReason;
}

/**
 * For events that happened to nothing whose tombstone would take them along, such as a release that was withdrawn.
 *
 * @public
 */
export interface EventTombstoneRecord {
  kind: 'tombstone';
  of: 'event';
  type: EventType;
  /** The key of the event, see `EventRecord`. */
  id: string;
  reason: TombstoneReason;
}

/**
 * Which events of some types a work item or a change has: all of them, so that others that are stored are taken out. It
 * stands on the last of the pages that hold them.
 *
 * @public
 */
export interface EventCensusRecord {
  kind: 'eventCensus';
  of: { workItem: string } | { change: string };
  types: EventType[];
  /** The keys of the events, see `EventRecord`. */
  keys: string[];
}
