import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import {
  eventHeading,
  type EventGrouping,
  type EventHeading,
} from './eventHeading';

/** Events under their heading. */
export interface EventGroup extends EventHeading {
  events: ActivityEvent[];
}

/**
 * Where a row stands: which group, and which of its events; -1 is the heading. It stays the same when more events are read,
 * while its number among all rows may grow.
 */
export interface RowPlace {
  group: number;
  event: number;
}

/**
 * Headings and events as one list of rows, which grows page by page. Groups stand in the order in which they first appear,
 * and an event that is read late joins the group that it belongs to. Adding a page costs no more than the page and the
 * number of groups; a row is found by halving.
 */
export class EventRows {
  readonly #by: EventGrouping;
  readonly #zone: string;
  readonly #groups: EventGroup[] = [];
  readonly #byKey = new Map<string, EventGroup>();
  /** The number of the row of each heading. */
  #starts: number[] = [];
  #length = 0;

  /** @param zone - the zone of the answer: an IANA zone, or `author` */
  constructor(by: EventGrouping, zone: string) {
    this.#by = by;
    this.#zone = zone;
  }

  /** How many rows there are, headings included. */
  get length(): number {
    return this.#length;
  }

  get groups(): readonly EventGroup[] {
    return this.#groups;
  }

  append(events: readonly ActivityEvent[]): void {
    for (const event of events) {
      const heading = eventHeading(event, this.#by, this.#zone);
      const known = this.#byKey.get(heading.key);
      if (known) {
        known.events.push(event);
      } else {
        const group = { ...heading, events: [event] };
        this.#byKey.set(heading.key, group);
        this.#groups.push(group);
      }
    }
    let start = 0;
    this.#starts = this.#groups.map(group => {
      const own = start;
      start += 1 + group.events.length;
      return own;
    });
    this.#length = start;
  }

  /** Where the row of that number stands; numbers outside are taken for the nearest row. There must be a row. */
  placeOf(row: number): RowPlace {
    const wanted = Math.min(Math.max(0, row), this.#length - 1);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle] <= wanted) low = middle;
      else high = middle - 1;
    }
    return { group: low, event: wanted - this.#starts[low] - 1 };
  }

  /**
   * Where that stands here which stands at a place of other rows, such as those of the same question a while ago. If it is
   * gone, whatever is about there now.
   */
  carry(place: RowPlace, from: EventRows): RowPlace {
    const { key, events } = from.groups[place.group];
    const group = this.#groups.findIndex(found => found.key === key);
    const event =
      group < 0 || place.event < 0
        ? -1
        : this.#groups[group].events.findIndex(
            ({ id }) => id === events[place.event].id,
          );
    const isFound = group >= 0 && (event >= 0 || place.event < 0);
    return isFound ? { group, event } : this.placeOf(from.rowOf(place));
  }

  /** The number of the row at a place. */
  rowOf({ group, event }: RowPlace): number {
    return this.#starts[group] + 1 + event;
  }
}
