import { buildSpans } from '../timelines/buildSpans';
import type { CategoryLookup } from '../timelines/CategoryLookup';
import type { ItemNow, LogEntry } from '../timelines/ItemPast';
import { undoFields } from '../timelines/undoFields';

const day = Date.UTC(2026, 2, 1);

/** Days since the creation of the item, as an instant. */
export function onDay(number: number): number {
  return day + number * 86_400_000;
}

/** An item of Jira that was created on day 0 and is as it was since then. */
export function itemNow(overrides: Partial<ItemNow> = {}): ItemNow {
  return {
    source: 'jira',
    createdAt: onDay(0),
    seenAt: onDay(20),
    removedAt: null,
    key: 'WEB-1',
    type: { id: '1', name: 'Story' },
    status: { id: '30', name: 'Done', category: 'done' },
    priority: null,
    assignee: null,
    parent: { id: null, key: null },
    estimate: null,
    flagged: false,
    sprints: [],
    project: { id: '7', name: 'Web' },
    ...overrides,
  };
}

/** An entry of its changelog, in a history of its own unless it says otherwise. */
export function entryOn(
  number: number,
  field: string,
  sides: Partial<LogEntry>,
): LogEntry {
  return {
    at: onDay(number),
    historyId: `${100 + number}`,
    position: 0,
    means: null,
    field,
    fieldId: null,
    from: null,
    fromText: null,
    to: null,
    toText: null,
    ...sides,
  };
}

const categories: CategoryLookup = status =>
  (({ 10: 'todo', 20: 'inProgress', 30: 'done' } as const)[status]);

/** The spans of a field as `value from-to`, in days. */
export function spansOf(
  field: string,
  entries: LogEntry[],
  now: Partial<ItemNow> = {},
): string[] {
  const dayOf = (at: number | null) =>
    at === null ? '' : `${(at - onDay(0)) / 86_400_000}`;
  const item = itemNow(now);
  return buildSpans(item, undoFields({ now: item, entries }), categories)
    .filter(span => span.field === field)
    .map(({ value, from, to, label }) =>
      field === 'exact'
        ? `${value} from ${dayOf(from)}: ${label}`
        : `${value} ${dayOf(from)}-${dayOf(to)}`,
    );
}
