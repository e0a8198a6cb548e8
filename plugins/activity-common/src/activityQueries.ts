import type { HeatmapValue } from './activityDtos';
import type { EventClass } from './eventClasses';
import type { EventType } from './eventTypes';

/**
 * What to count. Repeats of one filter are alternatives, different filters must all hold.
 *
 * @public
 */
export interface ActivityQuery {
  /** Ref of a Group, Component, User, System or Domain; all that the caller may read if omitted. */
  entity?: string;
  /** ISO instant, or a date in the zone of the answer. Inclusive. */
  from?: string;
  /** ISO instant, or a date in the zone of the answer. Exclusive. */
  to?: string;
  /** An IANA zone, or `author` for the local wall time of each event. */
  timezone?: string;
  source?: string[];
  type?: EventType[];
  project?: string[];
  /** Globs over attributed branches. */
  branch?: string[];
  /** Refs of Users, or ids of accounts. */
  person?: string[];
  /** Classes to count that are left out by default. */
  include?: EventClass[];
  /** For Groups: what members did, or what happened on the Components that the Group owns. */
  scope?: 'members' | 'owned';
}

/** @public */
export interface HeatmapQuery extends ActivityQuery {
  /** `count` if omitted; `rate` is not possible with the zone `author`. */
  value?: HeatmapValue;
  /** Adds the range of equal length before. */
  compare?: 'previous';
}

/** @public */
export interface ActivityEventsQuery extends ActivityQuery {
  /** 0 is Monday. */
  weekday?: number;
  hour?: number;
  /** Local date of the answer's zone. */
  date?: string;
  cursor?: string;
  limit?: number;
}
