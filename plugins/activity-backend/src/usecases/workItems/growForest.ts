import { chooseRootTypes } from '../../workTrees/chooseRootTypes';
import { growTrees, type Trees } from '../../workTrees/growTrees';
import { itemFilter } from '../../workTrees/itemFilter';
import { placeItems, type Place } from '../../workTrees/placeItems';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { WorkPlan } from './planWork';

/** Trees, with what is told of all that they could have been made of. */
export interface Forest {
  trees: Trees;
  /** Roots that are in scope and pass the filters. */
  total: number;
  rootTypes: string[];
  /** Of items in scope, whatever is looked for. */
  byType: { type: string; count: number }[];
  inScope: number;
  unlinked: number;
  found: number;
  /** Of items in scope. */
  broken: { orphan: number; cycle: number };
}

/** Which trees. */
export interface ForestQuestion {
  rootTypes: readonly string[];
  unlinked?: boolean;
  /** The tops of what was gathered are the roots, whatever their type. */
  isBelowRoot?: boolean;
}

/** Makes trees of items: those in scope that pass the filters, with all that is above them. */
export function growForest(
  items: ReadonlyMap<number, TreeItem>,
  filter: WorkPlan['filter'],
  types: WorkPlan['types'],
  question: ForestQuestion,
): Forest {
  const living = [...items.values()].filter(({ isGhost }) => !isGhost);
  const own = living.filter(({ inScope }) => inScope);
  const rootTypes = chooseRootTypes(living, types, question.rootTypes);
  const places = placeItems(items, rootTypes.isRoot);
  const passes = itemFilter(filter);
  const isFound = (item: TreeItem) => item.inScope && passes(item);
  const trees = growTrees(items, isFound, ({ id }) =>
    rootIn(places.get(id)!, question),
  );
  const tops = trees.roots.map(({ typeName }) => typeName);
  return {
    trees,
    total: trees.roots.filter(root => trees.found.has(root.id) && !root.isGhost)
      .length,
    rootTypes: question.isBelowRoot
      ? [...new Set(tops)].sort()
      : rootTypes.names,
    byType: countTypes(own),
    inScope: own.length,
    unlinked: question.isBelowRoot
      ? 0
      : own.filter(({ id }) => places.get(id)!.root === undefined).length,
    found: own.filter(passes).length,
    broken: {
      orphan: own.filter(({ broken }) => broken === 'orphan').length,
      cycle: own.filter(({ broken }) => broken === 'cycle').length,
    },
  };
}

function rootIn(
  { top, root }: Place,
  { unlinked, isBelowRoot }: ForestQuestion,
): number | undefined {
  if (isBelowRoot) return top;
  if (unlinked) return root === undefined ? top : undefined;
  return root;
}

function countTypes(items: readonly TreeItem[]): Forest['byType'] {
  const counts = new Map<string, number>();
  for (const { typeName } of items) {
    counts.set(typeName, (counts.get(typeName) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
