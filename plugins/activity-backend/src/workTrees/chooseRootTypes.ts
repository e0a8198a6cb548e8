import { foldName } from '@activity-insights/plugin-activity-common';
import type { TreeItem, TreeType } from './TreeItem';

/** Which items trees begin with. */
export interface RootTypes {
  isRoot: (
    item: Pick<TreeItem, 'instanceId' | 'typeId' | 'typeName'>,
  ) => boolean;
  /** Names of the types, in order. */
  names: string[];
}

/**
 * The types that trees begin with: those that are asked for by name or id; else at each instance those of which its configuration
 * says so; else those of the highest level among the items. A type without a level counts as one of level 0.
 *
 * @param asked - names or ids; empty if none is asked for
 */
export function chooseRootTypes(
  items: Iterable<TreeItem>,
  types: readonly TreeType[],
  asked: readonly string[],
): RootTypes {
  const found = typesOf(items, types);
  const roots =
    asked.length > 0 ? findAsked(found, asked) : findOwn(found, types);
  const keys = new Set(roots.map(keyOf));
  const names = [...new Set(roots.map(({ name }) => name))];
  return { isRoot: item => keys.has(keyOf(item)), names: names.sort() };
}

type FoundType = Pick<TreeType, 'instanceId' | 'typeId' | 'name' | 'level'>;

/** The types that items have. An item may be of one that the source does not list. */
function typesOf(
  items: Iterable<TreeItem>,
  types: readonly TreeType[],
): FoundType[] {
  const levels = new Map(types.map(type => [keyOf(type), type.level]));
  const found = new Map<string, FoundType>();
  for (const item of items) {
    const key = keyOf(item);
    if (found.has(key)) continue;
    const { instanceId, typeId, typeName: name } = item;
    const level = levels.get(key) ?? null;
    found.set(key, { instanceId, typeId, name, level });
  }
  return [...found.values()];
}

function findAsked(found: FoundType[], asked: readonly string[]): FoundType[] {
  const wanted = new Set(asked.map(foldName));
  return found.filter(
    ({ name, typeId }) =>
      wanted.has(foldName(name)) || wanted.has(foldName(typeId)),
  );
}

function findOwn(found: FoundType[], types: readonly TreeType[]): FoundType[] {
  const configured = types.filter(({ isRoot }) => isRoot);
  const instances = new Set(configured.map(({ instanceId }) => instanceId));
  const roots = new Set(configured.map(keyOf));
  const highest = new Map<number, number>();
  for (const { instanceId, level } of found) {
    const known = highest.get(instanceId) ?? -Infinity;
    highest.set(instanceId, Math.max(known, level ?? 0));
  }
  return found.filter(type =>
    instances.has(type.instanceId)
      ? roots.has(keyOf(type))
      : (type.level ?? 0) === highest.get(type.instanceId),
  );
}

function keyOf({
  instanceId,
  typeId,
}: Pick<TreeItem, 'instanceId' | 'typeId'>): string {
  return `${instanceId} ${typeId}`;
}
