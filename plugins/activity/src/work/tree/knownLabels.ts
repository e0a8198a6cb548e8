import type { WorkForest } from '../loading/WorkForest';

/** The labels of all items that have been read, in the order of the alphabet. */
export function knownLabels(forest: WorkForest): string[] {
  const labels = new Set<string>();
  for (const { item } of forest.nodes()) {
    for (const label of item.labels) labels.add(label);
  }
  return [...labels].sort((one, other) => one.localeCompare(other, 'en'));
}
