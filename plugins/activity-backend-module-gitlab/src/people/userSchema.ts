import { z } from 'zod';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';

/** Somebody, as GitLab shows them inside other things. */
export const userSchema = z.looseObject({
  id: idSchema,
  username: ifUnderstood(z.string()),
  name: ifUnderstood(z.string()),
  public_email: ifUnderstood(z.string()),
  email: ifUnderstood(z.string()),
  /** By which GitLab signs for them; shown to administrators, and to everybody of themselves. */
  commit_email: ifUnderstood(z.string()),
  bot: ifUnderstood(z.boolean()),
});

export type GitlabUser = z.output<typeof userSchema>;
