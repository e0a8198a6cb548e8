import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';

/** A release with its tag. */
export const releaseSchema = z
  .looseObject({
    tag_name: z.string().min(1),
    name: ifUnderstood(z.string()),
    created_at: ifUnderstood(instantSchema),
    /** May lie in the future. */
    released_at: ifUnderstood(instantSchema),
    author: ifUnderstood(userSchema),
    commit: ifUnderstood(z.looseObject({ id: z.string() })),
    _links: ifUnderstood(z.looseObject({ self: z.string() })),
  })
  .refine(({ created_at, released_at }) => created_at ?? released_at);

export type GitlabRelease = z.output<typeof releaseSchema>;
