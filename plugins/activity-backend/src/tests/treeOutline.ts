import type {
  WorkTree,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';

/** Keys as they are nested; what is context is in brackets. */
export function outline(items: readonly WorkTreeItem[]): unknown[] {
  return items.map(({ key, context, removed, children }) => {
    const name = `${context ? `(${key})` : key}${removed ? ' gone' : ''}`;
    return children.length > 0 ? [name, ...outline(children)] : name;
  });
}

/** Of what notes are. */
export const codesOf = ({ notes }: Pick<WorkTree, 'notes'>) =>
  notes.map(({ code }) => code);

/** Items, parents before their children. */
export function* flatten(
  items: readonly WorkTreeItem[],
): Iterable<WorkTreeItem> {
  for (const each of items) {
    yield each;
    yield* flatten(each.children);
  }
}
