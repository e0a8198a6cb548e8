import type { ItemFact } from '../facts/ItemFact';

/**
 * When an item had been started, or was done without: UTC epoch milliseconds, null if neither. By its source it may have been done before
 * its first time in progress.
 */
export function startOf({
  startedAt,
  doneAt,
}: Pick<ItemFact, 'startedAt' | 'doneAt'>): number | null {
  if (startedAt === null || doneAt === null) return startedAt ?? doneAt;
  return Math.min(startedAt, doneAt);
}
