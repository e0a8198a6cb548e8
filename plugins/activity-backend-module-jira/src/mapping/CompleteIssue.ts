import { z } from 'zod';
import { countSchema } from '../fields/countSchema';
import { idSchema } from '../fields/idSchema';
import { isRecord } from '../fields/rawValues';

/** What an issue must have to be understood; all other fields are read one by one, as far as they are there. */
export const rawIssueSchema = z.object({
  id: idSchema,
  key: z.string().min(1),
  fields: z.record(z.string(), z.unknown()),
  changelog: z
    .object({
      total: countSchema,
      histories: z
        .array(z.unknown())
        .nullish()
        .transform(histories => histories ?? []),
    })
    .nullish()
    .transform(changelog => changelog ?? undefined)
    .optional(),
});

/** An issue as Jira sends it. Its changelog and its comments may be cut. */
export type RawIssue = z.output<typeof rawIssueSchema>;

/** What an item says, as a text: apps write numbers, too. */
const text = z
  .unknown()
  .optional()
  .transform(value =>
    typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value,
  )
  .transform(value => (typeof value === 'string' ? value : undefined));

const itemSchema = z
  .object({
    field: text,
    fieldId: text,
    fieldtype: text,
    from: text,
    fromString: text,
    to: text,
    // Every object has a function of that name, which is no text.
    toString: text,
  })
  .transform(item => ({ ...item, field: item.field ?? item.fieldId ?? '' }));

export const rawHistorySchema = z.object({
  id: idSchema,
  author: z.unknown().optional(),
  created: z.union([z.string(), z.number()]),
  // Entries of apps come without any.
  items: z
    .array(z.unknown())
    .nullish()
    .transform(items =>
      (items ?? []).filter(isRecord).map(item => itemSchema.parse(item)),
    ),
});

/** What changed at once. */
export type RawHistory = z.output<typeof rawHistorySchema>;
export type RawChangeItem = z.output<typeof itemSchema>;

export const rawCommentSchema = z.object({
  id: idSchema,
  author: z.unknown().optional(),
  created: z.union([z.string(), z.number()]),
  updated: z.unknown().optional(),
});

export type RawComment = z.output<typeof rawCommentSchema>;

/** An issue with all of its changelog and all of its comments, each unchecked, once or more often, in any order. */
export interface CompleteIssue {
  issue: RawIssue;
  histories: readonly unknown[];
  comments: readonly unknown[];
}
