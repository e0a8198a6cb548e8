import type { FlowItems } from '@activity-insights/plugin-activity-common';

/** A work item or a change, as flow lists it. */
export type FlowItem = FlowItems['items'][number];

/** What a chart says of an item. */
export type NamedItem = Pick<FlowItem, 'key' | 'title' | 'about'>;

/** Something that was finished, and how long it took. */
export interface FinishedItem<T extends NamedItem = FlowItem> {
  item: T;
  /** UTC epoch milliseconds. */
  at: number;
  seconds: number;
}

/** When an item was finished: done, merged or closed; an ISO instant, or null. */
export function finishedAt(item: FlowItem): string | null {
  return item.about === 'workItems'
    ? item.doneAt
    : item.mergedAt ?? item.closedAt;
}

/** The items that were finished and have a duration, the earliest first. */
export function finishedItems(items: readonly FlowItem[]): FinishedItem[] {
  return items
    .flatMap(item => {
      const { value } = item;
      const finished = finishedAt(item);
      return value === null || finished === null
        ? []
        : [{ item, at: Date.parse(finished), seconds: value }];
    })
    .sort((a, b) => a.at - b.at);
}
