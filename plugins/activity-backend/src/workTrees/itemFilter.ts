import { foldName } from '@activity-insights/plugin-activity-common';
import type { TreeItem } from './TreeItem';

/** What is looked for: each list holds alternatives, and is undefined if it does not matter. */
export interface ItemFilter {
  instanceIds?: ReadonlySet<number>;
  assigneeIds?: ReadonlySet<number>;
  /** The items that have one of the labels. */
  labelled?: ReadonlySet<number>;
  parentIds?: ReadonlySet<number>;
  /** Names or ids. */
  types?: readonly string[];
  /** Names. */
  statuses?: readonly string[];
  categories?: readonly string[];
  deliveries?: readonly string[];
  /** Part of a key or a summary. */
  text?: string;
  openOnly: boolean;
}

type Test = (item: TreeItem) => boolean;

/** Whether anything is looked for that not every item is. */
export function isFiltering({ openOnly, ...lists }: ItemFilter): boolean {
  return openOnly || Object.values(lists).some(list => list !== undefined);
}

/** Tells of items whether they pass; all that the filter looks at has to be read. */
export function itemFilter(filter: ItemFilter): Test {
  const tests = testsOf(filter);
  return item => tests.every(test => test(item));
}

function testsOf(filter: ItemFilter): Test[] {
  const { instanceIds, assigneeIds, labelled, parentIds, text } = filter;
  const types = foldAll(filter.types);
  const statuses = foldAll(filter.statuses);
  const categories = filter.categories && new Set<string>(filter.categories);
  const deliveries = filter.deliveries && new Set(filter.deliveries);
  const part = text === undefined ? undefined : foldName(text);
  const tests: (Test | false | undefined)[] = [
    filter.openOnly && (({ category }) => category !== 'done'),
    categories && (({ category }) => categories.has(category)),
    instanceIds && (({ instanceId }) => instanceIds.has(instanceId)),
    assigneeIds &&
      (({ assigneeId }) => assigneeId !== null && assigneeIds.has(assigneeId)),
    labelled && (({ id }) => labelled.has(id)),
    parentIds &&
      (({ parentId }) => parentId !== null && parentIds.has(parentId)),
    types &&
      (({ typeName, typeId }) =>
        types.has(foldName(typeName)) || types.has(foldName(typeId))),
    statuses && (({ statusName = '' }) => statuses.has(foldName(statusName))),
    deliveries && (({ delivery }) => deliveries.has(delivery ?? 'none')),
    part !== undefined &&
      (({ key, summary = '' }) =>
        foldName(key).includes(part) || foldName(summary).includes(part)),
  ];
  return tests.filter(test => typeof test === 'function');
}

function foldAll(names: readonly string[] | undefined) {
  return names && new Set(names.map(foldName));
}
