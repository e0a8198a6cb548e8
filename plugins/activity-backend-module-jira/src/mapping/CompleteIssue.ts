import { z } from 'zod';

const idSchema = z
  .union([z.string().min(1), z.number().int()])
  .transform(String);

/** What an issue must have to be understood; all other fields are read one by one, as far as they are there. */
export const rawIssueSchema = z.object({
  id: idSchema,
  key: z.string().min(1),
  fields: z.record(z.string(), z.unknown()),
  changelog: z
    .object({
      total: z.number().int().optional(),
      histories: z.array(z.unknown()),
    })
    .optional(),
});

/** An issue as Jira sends it. Its changelog and its comments may be cut. */
export type RawIssue = z.output<typeof rawIssueSchema>;

const text = z.string().nullish();

export const rawHistorySchema = z.object({
  id: idSchema,
  author: z.unknown().optional(),
  created: z.union([z.string(), z.number()]),
  items: z.array(
    z.object({
      field: z.string(),
      fieldId: z.string().nullish(),
      fieldtype: z.string().nullish(),
      from: text,
      fromString: text,
      to: text,
      // Every object has a function of that name: zod reads own properties only where they are there.
      toString: z.preprocess(
        value => (typeof value === 'function' ? undefined : value),
        text,
      ),
    }),
  ),
});

/** What changed at once. */
export type RawHistory = z.output<typeof rawHistorySchema>;
export type RawChangeItem = RawHistory['items'][number];

export const rawCommentSchema = z.object({
  id: idSchema,
  author: z.unknown().optional(),
  created: z.union([z.string(), z.number()]),
  updated: z.union([z.string(), z.number()]).nullish(),
});

export type RawComment = z.output<typeof rawCommentSchema>;

/** An issue with all of its changelog and all of its comments, each unchecked, once or more often, in any order. */
export interface CompleteIssue {
  issue: RawIssue;
  histories: readonly unknown[];
  comments: readonly unknown[];
}
