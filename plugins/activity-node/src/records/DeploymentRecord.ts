import type { ActorRecord } from './ActorRecord';

/**
 * What became of a deployment, in the words of the source that has most of them.
 *
 * @public
 */
export type DeploymentStatus =
  | 'created'
  | 'blocked'
  | 'running'
  | 'success'
  | 'failed'
  | 'canceled'
  | 'skipped';

/**
 * That something was brought to an environment, as it is now.
 *
 * @public
 */
export interface DeploymentRecord {
  kind: 'deployment';
  /** The source's own id, unique on the instance. */
  id: string;
  /** What people call it within its project. */
  number?: number;
  environment: string;
  /** Such as `production`, where the source tells. */
  tier?: string;
  status: DeploymentStatus;
  /** The statuses that it was seen in, each with when it came into it, UTC epoch milliseconds, the earliest first. */
  statuses: { status: DeploymentStatus; at: number }[];
  ref?: string;
  sha?: string;
  actor?: ActorRecord;
  url?: string;
  /** The pipeline and the job that made it. */
  pipeline?: string;
  job?: string;
  /** What people call that job. */
  jobName?: string;
  /** UTC epoch milliseconds, as the two below. */
  createdAt: number;
  updatedAt: number;
  finishedAt?: number;
  /** Ids of the changes that it brought, where the source tells; undefined where it does not. */
  changes?: string[];
  /** The source's own updated stamp, see `EventRecord`. */
  sourceVersion?: number;
}
