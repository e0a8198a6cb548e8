import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { compareText } from '../values/compareText';

/** What happened to one thing, in order of time, and in an order that is always the same where that is equal. */
export function inOrder<
  T extends Pick<EventRecord, 'occurredAt' | 'type' | 'key'>,
>(events: readonly T[]): T[] {
  return [...events].sort(
    (a, b) =>
      a.occurredAt - b.occurredAt ||
      compareText(a.type, b.type) ||
      compareText(a.key, b.key),
  );
}
