import { z } from 'zod';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';

/** A job of a pipeline; each attempt is one by itself. */
export const jobSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1),
  status: z.string().min(1).max(100),
  created_at: ifUnderstood(instantSchema),
  finished_at: ifUnderstood(instantSchema),
  web_url: ifUnderstood(z.string()),
});

export type GitlabJob = z.output<typeof jobSchema>;
