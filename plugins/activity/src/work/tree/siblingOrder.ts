import type { WorkNode } from '../loading/WorkForest';
import {
  defaultWorkSort,
  formatWorkSort,
  type WorkSort,
  type WorkSortField,
} from '../location/workSort';

type Item = WorkNode['item'];

const natural = new Intl.Collator('en', { numeric: true });

/** What the order goes by; undefined comes last, whichever way round. */
const valueOf: Record<
  WorkSortField,
  (item: Item) => string | number | undefined
> = {
  key: item => item.key,
  summary: item => item.summary.toLocaleLowerCase('en-US'),
  status: item => item.status,
  progress: ({ progress: { done, total } }) =>
    total > 0 ? done / total : undefined,
  blocked: item => item.blocked,
  oldestOpenAt: item => item.oldestOpenAt,
  dueOn: item => item.dueOn,
  updatedAt: item => item.updatedAt,
};

/**
 * Puts siblings in the order that was chosen for the roots. With no choice they stay as they came, by their keys: what changes is
 * found where it was.
 */
export function siblingOrder(
  sort: WorkSort,
): (nodes: readonly WorkNode[]) => readonly WorkNode[] {
  if (formatWorkSort(sort) === formatWorkSort(defaultWorkSort)) {
    return nodes => nodes;
  }
  const value = valueOf[sort.field];
  const sign = sort.direction === 'descending' ? -1 : 1;
  return nodes =>
    nodes
      .map(node => ({ node, value: value(node.item) }))
      .sort((one, other) => {
        if (one.value === undefined || other.value === undefined) {
          return (
            Number(one.value === undefined) - Number(other.value === undefined)
          );
        }
        return (
          sign * compare(one.value, other.value) ||
          natural.compare(one.node.item.key, other.node.item.key)
        );
      })
      .map(({ node }) => node);
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return natural.compare(String(one), String(other));
}
