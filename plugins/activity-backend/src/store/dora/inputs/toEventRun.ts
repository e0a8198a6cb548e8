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

/** Sources write what they know; anything else is as if it were missing. */
const metadataSchema = z
  .object({
    status: text,
    ref: text,
    sha: text,
    tag: text,
    finishedAt: instant,
  })
  .catch({});

/** A run that is an event: a pipeline; a release, by its tag; or a tag of a repository. */
export function toEventRun(row: EventRunRow): Run {
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
    return {
      ...common,
      kind: source === 'git' ? 'tag' : 'release',
      name: told.tag ?? title,
      pipeline: null,
      ref: null,
      status: 'success',
      updatedAt: occurredAt,
      finishedAt: occurredAt,
    };
  }
  const finishedAt = told.finishedAt ?? null;
  return {
    ...common,
    kind: 'pipeline',
    name: title,
    pipeline: lastPart(naturalKey),
    ref: told.ref ?? null,
    status: statusOf(told.status),
    updatedAt: sourceVersion ?? finishedAt ?? occurredAt,
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

/** Words that forges have for a pipeline, and what they are of a run. */
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
