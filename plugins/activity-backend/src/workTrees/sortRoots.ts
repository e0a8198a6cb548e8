import type { WorkTreeOrder } from '@activity-insights/plugin-activity-common';
import { compareKeyParts, compareText, keyParts } from './naturalOrder';

/** An order, and whether it is turned round. */
export interface RootSort {
  by: WorkTreeOrder;
  isDescending: boolean;
}

/** By which values, if not by keys, is told by the values. */
type AnyOrder = Pick<RootSort, 'isDescending'> & { by: string };

/** A root with the value that it is sorted by; null, which comes last either way, if it has none. */
export interface SortedRoot {
  id: number;
  key: string;
  value: string | number | null;
}

/** Sorts roots; of equal ones the order of keys decides, which is not turned round. */
export function sortRoots<T extends SortedRoot>(
  roots: readonly T[],
  sort: AnyOrder,
): T[] {
  const compare = rootComparison(sort);
  return roots
    .map(root => ({ root, parts: keyParts(root.key) }))
    .sort((a, b) => compare(a, b))
    .map(({ root }) => root);
}

/** Those of sorted roots that come after a place in the order, whether or not the root is still there that had it. */
export function rootsAfter<T extends SortedRoot>(
  sorted: readonly T[],
  sort: AnyOrder,
  last: SortedRoot,
): T[] {
  const compare = rootComparison(sort);
  const place = { root: last, parts: keyParts(last.key) };
  return sorted.filter(
    root => compare({ root, parts: keyParts(root.key) }, place) > 0,
  );
}

interface Decorated {
  root: SortedRoot;
  parts: ReturnType<typeof keyParts>;
}

function rootComparison({ by, isDescending }: AnyOrder) {
  const sign = isDescending ? -1 : 1;
  const byKey = (a: Decorated, b: Decorated) =>
    compareKeyParts(a.parts, b.parts) || compareText(a.root.key, b.root.key);
  const byValue = (a: Decorated, b: Decorated) =>
    by === 'key'
      ? sign * byKey(a, b)
      : compareValues(a.root.value, b.root.value, sign);
  return (a: Decorated, b: Decorated) =>
    byValue(a, b) || byKey(a, b) || a.root.id - b.root.id;
}

function compareValues(
  a: SortedRoot['value'],
  b: SortedRoot['value'],
  sign: number,
): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * sign;
}
