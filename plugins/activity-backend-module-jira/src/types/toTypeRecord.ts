import type { WorkItemTypeRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { HierarchyConfig, HierarchyTypeConfig } from '../config';
import { idSchema } from '../fields/idSchema';

/** As much as is needed of what `GET /issuetype` lists. */
export const listedTypeSchema = z.object({
  id: idSchema,
  name: z.string(),
  untranslatedName: z.string().optional(),
  subtask: z.boolean().optional(),
  hierarchyLevel: z.number().int().optional(),
  iconUrl: z.string().optional(),
});

export type ListedType = z.infer<typeof listedTypeSchema>;

/**
 * An issue type with its place: by Jira's own level, and by the configured hierarchy. Data Center has no levels; there sub-tasks
 * are marked, and epics are those that are called so.
 */
export function toTypeRecord(
  type: ListedType,
  hierarchy: HierarchyConfig | undefined,
): WorkItemTypeRecord {
  const { id, name, iconUrl } = type;
  const level = levelOf(type);
  const configured = hierarchy?.types.find(each => isOfType(each, type));
  return {
    kind: 'workItemType',
    id,
    name,
    ...(level !== undefined && { level }),
    ...(iconUrl && { iconUrl }),
    ...(configured && { childTypes: configured.children }),
    ...(configured && {
      isRoot: !isChild(type, hierarchy?.types ?? []),
    }),
  };
}

/**
 * Jira's own level: -1 below the ordinary ones, 0 ordinary, 1 for epics and more above.
 *
 * @returns undefined in Data Center for what may be ordinary or above epics
 */
export function levelOf(type: ListedType): number | undefined {
  if (type.hierarchyLevel !== undefined) return type.hierarchyLevel;
  if (type.subtask) return -1;
  return namesOf(type).includes('epic') ? 1 : undefined;
}

/** Whether a configured type is this one: by id if it has one, else by name, which several projects may share. */
export function isOfType(
  { id, name }: Pick<HierarchyTypeConfig, 'id' | 'name'>,
  type: ListedType,
): boolean {
  return id === undefined ? isNamed(name, type) : id === type.id;
}

/** Whether a configured child, which is an id or a name, is this type. */
export function isNamed(idOrName: string, type: ListedType): boolean {
  return idOrName === type.id || namesOf(type).includes(idOrName.toLowerCase());
}

function namesOf({ name, untranslatedName }: ListedType): string[] {
  return [name, untranslatedName ?? name].map(each => each.toLowerCase());
}

/** Whether another configured type has this one below it. */
export function isChild(
  type: ListedType,
  types: readonly HierarchyTypeConfig[],
): boolean {
  return types.some(
    parent =>
      !isOfType(parent, type) &&
      parent.children.some(child => isNamed(child, type)),
  );
}
