import { foldName } from '@activity-insights/plugin-activity-common';

/** A kind of work item, as its source and the configuration have it. */
export interface PlacedType {
  /** The source's id. */
  id: string;
  name: string;
  /** The source's own level: -1 below the ordinary ones, 0 ordinary, 1 and more above; null if it has none. */
  level: number | null;
  /** Ids or names of the types below it, where the configuration says so. */
  childTypes: readonly string[] | null;
}

/**
 * Tells of the ids of types which are what teams plan with: neither above nor below. Above are those of a higher level, and those
 * below which the configuration puts more than sub-tasks; below are sub-tasks. A type that is not listed is taken for ordinary.
 *
 * @param types - of one instance
 */
export function isBaseType(
  types: readonly PlacedType[],
): (typeId: string) => boolean {
  const subTasks = new Set<string>();
  const others = new Set<string>();
  for (const { id, name, level } of types) {
    const found = level !== null && level < 0 ? subTasks : others;
    found.add(foldName(id));
    found.add(foldName(name));
  }
  /** A name that several types share is a sub-task only if all of them are; one that nobody knows is none. */
  const isSubTask = (idOrName: string) =>
    subTasks.has(idOrName) && !others.has(idOrName);
  const placed = types.filter(({ id, name, level, childTypes }) => {
    const own = [foldName(id), foldName(name)];
    const below = (childTypes ?? []).map(foldName);
    return (
      (level ?? 0) !== 0 ||
      below.some(child => !own.includes(child) && !isSubTask(child))
    );
  });
  const notBase = new Set(placed.map(({ id }) => id));
  return typeId => !notBase.has(typeId);
}
