import { z } from 'zod';
import type { Run, RunStatus } from '../../../dora/facts/ServiceInputs';
import { kindOf } from '../../eventKinds';

/** What is read of an event that may be a run. */
export type EventRunRow = [
  id: number,
  projectId: number,
  source: string,
  kind: number,
  naturalKey: string,
  occurredAt: number,
  sourceVersion: number | null,
  sha: string | null,
  title: string | null,
  url: string | null,
  metadata: string | null,
];

const text = z.string().optional().catch(undefined);
const instant = z.number().optional().catch(undefined);

/** A job of a pipeline; the ones that cannot be told apart are passed over. */
const jobSchema = z
  .object({
    id: z.string().min(1),
    name: z.string(),
    status: text,
    createdAt: instant,
    finishedAt: instant,
    url: text,
  })
  .optional()
  .catch(undefined);

type PipelineJob = NonNullable<z.output<typeof jobSchema>>;

/** Sources write what they know; anything else is as if it were missing. */
const metadataSchema = z
  .object({
    jobs: z.array(jobSchema).optional().catch(undefined),
    status: text,
    ref: text,
    sha: text,
    tag: text,
    finishedAt: instant,
  })
  .catch({});

/** The runs that an event is: a pipeline, and those of its jobs that are known by name; a release, by its tag; or a tag of a repository. */
export function toEventRuns(row: EventRunRow): Run[] {
  const [id, projectId, source, kind, naturalKey, occurredAt] = row;
  const [, , , , , , sourceVersion, sha, title, url, metadata] = row;
  const told = metadataSchema.parse(metadata === null ? {} : toJson(metadata));
  const common = {
    id: `event:${id}`,
    projectId,
    environment: null,
    tier: null,
    job: null,
    sha: told.sha ?? sha,
    url,
    createdAt: occurredAt,
    changes: null,
  };
  if (kind !== kindOf('pipeline')) {
    return [
      {
        ...common,
        kind: source === 'git' ? 'tag' : 'release',
        name: told.tag ?? title,
        pipeline: null,
        ref: null,
        status: 'success',
        updatedAt: occurredAt,
        finishedAt: occurredAt,
      },
    ];
  }
  const finishedAt = told.finishedAt ?? null;
  const updatedAt = sourceVersion ?? finishedAt ?? occurredAt;
  const pipeline: Run = {
    ...common,
    kind: 'pipeline',
    name: title,
    pipeline: lastPart(naturalKey),
    ref: told.ref ?? null,
    status: statusOf(told.status),
    updatedAt,
    finishedAt,
  };
  const jobs = told.jobs?.flatMap(job => (job ? toJobRun(pipeline, job) : []));
  return [pipeline, ...(jobs ?? [])];
}

function toJobRun(pipeline: Run, job: PipelineJob): Run {
  const finishedAt = job.finishedAt ?? null;
  return {
    ...pipeline,
    id: `${pipeline.id}/${job.id}`,
    kind: 'job',
    job: job.name,
    name: job.name,
    url: job.url ?? pipeline.url,
    status: statusOf(job.status),
    createdAt: job.createdAt ?? pipeline.createdAt,
    updatedAt: finishedAt ?? pipeline.updatedAt,
    finishedAt,
  };
}

/** The source's own id, which ends the key. */
function lastPart(naturalKey: string): string {
  return naturalKey.slice(naturalKey.lastIndexOf('/') + 1);
}

function toJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** Words that forges have for pipelines and jobs, and what they are of a run. */
const statuses: Readonly<Record<string, RunStatus>> = {
  success: 'success',
  failed: 'failed',
  canceled: 'canceled',
  skipped: 'skipped',
  running: 'running',
  canceling: 'running',
  manual: 'blocked',
};

/** What is not known has not reached anything, as far as one can tell. */
function statusOf(word: string | undefined): RunStatus {
  return word !== undefined && Object.hasOwn(statuses, word)
    ? statuses[word]
    : 'created';
}
