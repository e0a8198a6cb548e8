/** A change that names a work item, as far as it is chosen by. Instants are UTC epoch milliseconds. */
export interface NamedChange {
  /** Number of the row. */
  id: number;
  state: 'open' | 'merged' | 'closed';
  openedAt: number;
  mergedAt: number | null;
}

/**
 * The change by which the delivery of a work item is told first: the one that is open for the longest time, else the one that was
 * merged last. Of several at one instant it is the one with the smallest number.
 *
 * @returns undefined if there is none but such as were closed without being merged
 */
export function leadingChange(
  changes: readonly NamedChange[],
): NamedChange | undefined {
  const open = changes.filter(({ state }) => state === 'open');
  if (open.length > 0) return leastBy(open, ({ openedAt }) => openedAt);
  const merged = changes.filter(({ state }) => state === 'merged');
  return leastBy(merged, ({ mergedAt, openedAt }) => -(mergedAt ?? openedAt));
}

function leastBy(
  changes: readonly NamedChange[],
  rankOf: (change: NamedChange) => number,
): NamedChange | undefined {
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b) || a.id - b.id)[0];
}
