import type { FlowItem } from '../items/finishedItems';

/** Something in progress, and for how long. */
export interface AgeingItem {
  item: FlowItem;
  status: string;
  seconds: number;
}

/** One status, with what is in it, the oldest first. */
export interface AgeingStatus {
  status: string;
  items: readonly AgeingItem[];
}

/** The items that have an age, the oldest first; drafts of changes are told from open changes. */
export function ageingItems(items: readonly FlowItem[]): AgeingItem[] {
  return items
    .flatMap(item => {
      const status =
        item.about === 'workItems'
          ? item.status
          : (item.draft && 'draft') || item.state;
      return item.value === null ? [] : [{ item, status, seconds: item.value }];
    })
    .sort((a, b) => b.seconds - a.seconds);
}

/**
 * The statuses of items, in the order in which work goes through them as far as ages show it: that with the lower median age first.
 *
 * @param items - the oldest first
 */
export function ageingStatuses(items: readonly AgeingItem[]): AgeingStatus[] {
  const byStatus = new Map<string, AgeingItem[]>();
  for (const one of items) {
    const others = byStatus.get(one.status);
    if (others) others.push(one);
    else byStatus.set(one.status, [one]);
  }
  const median = ({ items: some }: AgeingStatus) =>
    some[Math.floor(some.length / 2)].seconds;
  return [...byStatus]
    .map(([status, some]) => ({ status, items: some }))
    .sort((a, b) => median(a) - median(b) || (a.status < b.status ? -1 : 1));
}
