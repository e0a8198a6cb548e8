import type { ItemHistory } from '@activity-insights/plugin-activity-demo-sources-backend';

/**
 * When to harvest for the first time so that something is there that is deleted afterwards: just before the last deletion that
 * there is before a moment. Items are mostly deleted within days, so that at any odd moment there is none that will be.
 *
 * @param before - UTC epoch milliseconds; the answer if nothing was deleted before it
 */
export function firstHarvestAt(
  items: readonly Pick<ItemHistory, 'createdAt' | 'deletedAt'>[],
  before: number,
): number {
  const deletions = items.flatMap(({ createdAt, deletedAt = Infinity }) =>
    deletedAt < before && deletedAt - createdAt > 1 ? [deletedAt] : [],
  );
  if (deletions.length === 0) return before;
  return deletions.reduce((a, b) => Math.max(a, b)) - 1;
}
