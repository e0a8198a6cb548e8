import { z } from 'zod';

/** What the names of all parameters of a page of ours begin with. */
const ours = 'activity.';

const withoutControls = /^\P{Cc}*$/u;

/**
 * The search parameters of a page of ours, without `?`: at most 4,000 characters, and no parameter of anybody else.
 *
 * @public
 */
export const viewParametersSchema = z
  .string()
  .max(4_000)
  .regex(withoutControls, 'it has a character that is no text')
  .superRefine((text, context) => {
    if (text.startsWith('?')) {
      context.addIssue({ code: 'custom', message: `it begins with '?'` });
      return;
    }
    const names = [...new URLSearchParams(text).keys()];
    const foreign = names.find(name => !name.startsWith(ours));
    if (foreign !== undefined) {
      context.addIssue({
        code: 'custom',
        message: `'${foreign.slice(0, 100)}' does not begin with '${ours}'`,
      });
    }
  });

/**
 * A page with its filters, by name. It belongs to the User who has saved it, and to an entity or to none.
 *
 * @public
 */
export const savedViewSchema = z.object({
  id: z.string(),
  /** 1 to 80 characters; one user has each name at most once per entity. */
  name: z.string(),
  /** Ref of the entity, in lower case; null for the page about no entity. */
  entity: z.string().nullable(),
  /** Such as `activity.range=year&activity.source=git`. */
  parameters: z.string(),
  /** Whether everybody sees it who may read the entity. */
  shared: z.boolean(),
  /** Whether it belongs to the one who asks. */
  mine: z.boolean(),
  /** When it was last saved, ISO instant. */
  savedAt: z.string(),
});

/** @public */
export type SavedView = z.infer<typeof savedViewSchema>;

/**
 * One's own views of an entity and those that others share, in the order of their names.
 *
 * @public
 */
export const savedViewListSchema = z.object({
  items: z.array(savedViewSchema),
  total: z.number().int().nonnegative(),
});

/** @public */
export type SavedViewList = z.infer<typeof savedViewListSchema>;

/**
 * What to save. One's own view of the same name and entity is replaced.
 *
 * @public
 */
export const saveViewSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(withoutControls, 'it has a character that is no text'),
    /** Ref of an entity; null for the page about none, which cannot be shared. */
    entity: z.string().min(1).max(500).nullable(),
    parameters: viewParametersSchema,
    shared: z.boolean(),
  })
  .refine(({ entity, shared }) => entity !== null || !shared, {
    path: ['shared'],
    message: 'only views of an entity can be shared',
  });

/** @public */
export type SaveView = z.infer<typeof saveViewSchema>;

/**
 * Which views to list.
 *
 * @public
 */
export interface ViewsQuery {
  /** Ref of an entity; if omitted, the views of the page about no entity. */
  entity?: string;
}
