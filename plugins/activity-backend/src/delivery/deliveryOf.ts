/** What a change has to do with the delivery of what it names. Instants are UTC epoch milliseconds. */
export interface DeliveredChange {
  state: 'open' | 'merged' | 'closed';
  mergedAt: number | null;
  /** When it was in production first; null if that was not seen. */
  deployedAt: number | null;
}

/** How far the changes are that name a work item. Instants are UTC epoch milliseconds. */
export interface Delivery {
  state: 'open' | 'merged' | 'deployed';
  /** All that name it; those that were closed without being merged are among them. */
  changes: number;
  openChanges: number;
  mergedChanges: number;
  /** The latest merge. */
  mergedAt: number | null;
  /** When the last of what was merged was in production first; null until all of it is. */
  deployedAt: number | null;
}

/**
 * How far the changes are that name a work item: `open` while any is open, else `merged` while something that was merged was not
 * seen in production, else `deployed`.
 *
 * @returns undefined if there is none but such as were closed without being merged: these deliver nothing
 */
export function deliveryOf(
  changes: readonly DeliveredChange[],
): Delivery | undefined {
  const open = changes.filter(({ state }) => state === 'open');
  const merged = changes.filter(({ state }) => state === 'merged');
  if (open.length + merged.length === 0) return undefined;
  const deployments = merged.flatMap(({ deployedAt }) => deployedAt ?? []);
  const isDeployed = merged.length > 0 && deployments.length === merged.length;
  const merges = isDeployed ? 'deployed' : 'merged';
  return {
    state: open.length > 0 ? 'open' : merges,
    changes: changes.length,
    openChanges: open.length,
    mergedChanges: merged.length,
    mergedAt: latest(merged.flatMap(({ mergedAt }) => mergedAt ?? [])),
    deployedAt: isDeployed ? latest(deployments) : null,
  };
}

function latest(instants: readonly number[]): number | null {
  return instants.length === 0
    ? null
    : instants.reduce((a, b) => Math.max(a, b));
}
