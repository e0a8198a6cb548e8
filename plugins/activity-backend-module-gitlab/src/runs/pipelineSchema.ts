import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';

/** A pipeline, as lists have it, and what it has by itself. */
export const pipelineSchema = z
  .looseObject({
    id: idSchema,
    iid: ifUnderstood(idSchema),
    status: z.string().min(1).max(100),
    name: ifUnderstood(z.string()),
    ref: ifUnderstood(z.string()),
    sha: ifUnderstood(z.string()),
    source: ifUnderstood(z.string()),
    created_at: instantSchema,
    /** Very old servers list none. */
    updated_at: ifUnderstood(instantSchema),
    web_url: ifUnderstood(z.string()),
    /** These are missing in lists. */
    user: ifUnderstood(userSchema),
    started_at: ifUnderstood(instantSchema),
    finished_at: ifUnderstood(instantSchema),
    /** Seconds. */
    duration: ifUnderstood(z.number()),
    queued_duration: ifUnderstood(z.number()),
  })
  .transform(pipeline => ({
    ...pipeline,
    updated_at: pipeline.updated_at ?? pipeline.created_at,
  }));

export type GitlabPipeline = z.output<typeof pipelineSchema>;
