import { eventClassBits } from '@activity-insights/plugin-activity-common';
import type { ClassChange } from './copies';

/** When somebody does too much at once for each to be work: so many distinct items within so many milliseconds. */
export interface BulkRule {
  items: number;
  windowMs: number;
}

/** What holds unless the configuration says otherwise. */
export const defaultBulkRule: BulkRule = { items: 10, windowMs: 60_000 };

/** What somebody did to an item. */
export interface ItemEvent {
  id: number;
  occurredAt: number;
  /** Names the item among all of them. */
  item: string;
  class: number;
}

/** A stretch of time, UTC epoch milliseconds: from, inclusive, to, exclusive. */
export interface TimeStretch {
  from: number;
  to: number;
}

/**
 * The events that lie in some window in which their account has done something to as many distinct items as the rule says. A
 * window is half open: what is exactly its length apart is in none together.
 *
 * @param events - of one account, in order of time
 * @returns their ids
 */
export function findBulk(
  events: readonly ItemEvent[],
  { items, windowMs }: BulkRule,
): Set<number> {
  const bulk = new Set<number>();
  const inWindow = new Map<string, number>();
  let end = 0;
  let flaggedTo = 0;
  // Any window with events has the same ones if it is moved on to the first of them.
  for (const [start, first] of events.entries()) {
    while (
      end < events.length &&
      events[end].occurredAt < first.occurredAt + windowMs
    ) {
      const { item } = events[end];
      inWindow.set(item, (inWindow.get(item) ?? 0) + 1);
      end += 1;
    }
    if (inWindow.size >= items) {
      for (const event of events.slice(Math.max(start, flaggedTo), end)) {
        bulk.add(event.id);
      }
      flaggedTo = end;
    }
    const left = inWindow.get(first.item)! - 1;
    if (left === 0) inWindow.delete(first.item);
    else inWindow.set(first.item, left);
  }
  return bulk;
}

/**
 * Settles what of a stretch is bulk. It depends on the set only, so it may be computed again at any time.
 *
 * @param events - of one account, in order of time: all of the stretch, and of a window before and after it
 * @returns the events of the stretch whose class is not yet what it should be
 */
export function settleBulk(
  events: readonly ItemEvent[],
  rule: BulkRule,
  { from, to }: TimeStretch,
): ClassChange[] {
  const bulk = findBulk(events, rule);
  return events.flatMap(event => {
    if (event.occurredAt < from || event.occurredAt >= to) return [];
    const settled = bulk.has(event.id)
      ? event.class | eventClassBits.bulk
      : event.class & ~eventClassBits.bulk;
    return settled === event.class ? [] : [{ id: event.id, class: settled }];
  });
}
