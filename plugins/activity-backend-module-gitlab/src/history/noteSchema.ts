import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';

/** A comment, or what the system noted about something that somebody did. */
export const noteSchema = z.looseObject({
  id: idSchema,
  body: ifUnderstood(z.string()),
  author: ifUnderstood(userSchema),
  created_at: instantSchema,
  system: ifUnderstood(z.boolean()),
  /** What it is about, such as `MergeRequest`. */
  noteable_type: ifUnderstood(z.string()),
});

export type GitlabNote = z.output<typeof noteSchema>;

/** That the state of a merge request or an issue was changed. */
export const stateEventSchema = z.looseObject({
  id: idSchema,
  user: ifUnderstood(userSchema),
  created_at: instantSchema,
  state: z.string(),
});

export type GitlabStateEvent = z.output<typeof stateEventSchema>;
