import type { WorkItemReference } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { idSchema } from '../../fields/idSchema';
import type { KnownFields } from '../../fields/KnownFields';
import { parentOf } from '../../fields/parentOf';
import { toInstant } from '../../mapping/toInstant';

/** As much of an issue as it takes to find its place in a hierarchy. */
export interface FoundItem {
  id: string;
  key: string;
  typeId: string;
  projectId: string;
  /** UTC epoch milliseconds. */
  updatedAt: number;
  parent?: WorkItemReference;
}

/** The fields that it is made from, beside those for the parent. */
export const placeFields = ['issuetype', 'project', 'updated'];

/** Those for the parent. */
export function parentFields(known: KnownFields): string[] {
  return ['parent', ...known.epicLink, ...known.parentLink];
}

const schema = z.object({
  id: idSchema,
  key: z.string().min(1),
  fields: z.looseObject({
    issuetype: z.object({ id: idSchema }),
    project: z.object({ id: idSchema }),
    updated: z.unknown().optional(),
  }),
});

/**
 * @param issue - unchecked
 * @returns undefined for what is no issue, or not understood
 */
export function toFoundItem(
  issue: unknown,
  known: KnownFields,
): FoundItem | undefined {
  const parsed = schema.safeParse(issue);
  if (!parsed.success) return undefined;
  const { id, key, fields } = parsed.data;
  const parent = parentOf(fields, known);
  return {
    id,
    key,
    typeId: fields.issuetype.id,
    projectId: fields.project.id,
    updatedAt: toInstant(fields.updated) ?? 0,
    ...(parent && { parent }),
  };
}
