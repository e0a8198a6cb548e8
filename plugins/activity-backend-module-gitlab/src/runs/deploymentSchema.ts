import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';

/** The job that deployed. */
const deployableSchema = z.looseObject({
  id: ifUnderstood(idSchema),
  name: ifUnderstood(z.string()),
  started_at: ifUnderstood(instantSchema),
  finished_at: ifUnderstood(instantSchema),
  web_url: ifUnderstood(z.string()),
  pipeline: ifUnderstood(z.looseObject({ id: idSchema })),
});

/** A deployment: one thing that changes, from created to its end. */
export const deploymentSchema = z
  .looseObject({
    id: idSchema,
    iid: ifUnderstood(idSchema),
    ref: ifUnderstood(z.string()),
    sha: ifUnderstood(z.string()),
    status: z.enum([
      'created',
      'blocked',
      'running',
      'success',
      'failed',
      'canceled',
      'skipped',
    ]),
    created_at: instantSchema,
    updated_at: ifUnderstood(instantSchema),
    finished_at: ifUnderstood(instantSchema),
    user: ifUnderstood(userSchema),
    /** None if it was deleted since. */
    environment: ifUnderstood(
      z.looseObject({
        name: z.string().min(1),
        tier: ifUnderstood(z.string()),
      }),
    ),
    /** None if it was done over the API. */
    deployable: ifUnderstood(deployableSchema),
  })
  .transform(deployment => ({
    ...deployment,
    updated_at: deployment.updated_at ?? deployment.created_at,
  }));

export type GitlabDeployment = z.output<typeof deploymentSchema>;
