import { z } from 'zod';
import { ifUnderstood } from '../values/ifUnderstood';

/** Somebody, as GitLab shows them inside other things. */
export const userSchema = z.looseObject({
  id: z.int(),
  username: ifUnderstood(z.string()),
  name: ifUnderstood(z.string()),
  public_email: ifUnderstood(z.string()),
  email: ifUnderstood(z.string()),
  bot: ifUnderstood(z.boolean()),
});

export type GitlabUser = z.output<typeof userSchema>;
