import {
  excludedAs,
  type EventClass,
  type ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import type { ClassCount } from './counts';

/** What is counted, and what is left out by which class; together, everything in scope. */
export interface Tally {
  total: number;
  excluded: ExcludedCounts;
}

/** Sums counts by whether their class is counted; `onCounted` gets those that are. */
export function tally<T extends ClassCount>(
  counts: T[],
  include: readonly EventClass[],
  onCounted: (count: T) => void = () => {},
): Tally {
  const excluded: ExcludedCounts = { bots: 0, copies: 0, merges: 0, bulk: 0 };
  let total = 0;
  for (const count of counts) {
    const reason = excludedAs(count.class, include);
    if (reason) {
      excluded[reason] += count.count;
    } else {
      total += count.count;
      onCounted(count);
    }
  }
  return { total, excluded };
}
