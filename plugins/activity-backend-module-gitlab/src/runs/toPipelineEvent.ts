import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import type { GitlabPipeline } from './pipelineSchema';

/** In these, it will not go on unless somebody starts it again. */
const ends = new Set(['success', 'failed', 'canceled', 'skipped']);

/** Whether a pipeline has come to an end, good or bad. */
export function hasEnded({ status }: Pick<GitlabPipeline, 'status'>): boolean {
  return ends.has(status);
}

/** A pipeline, at the time when it was created; its key is its id. */
export function toPipelineEvent(pipeline: GitlabPipeline): EventRecord {
  const { id, iid, name, ref, status, source, sha } = pipeline;
  const { started_at: startedAt, finished_at: finishedAt } = pipeline;
  const actor = toActor(pipeline.user);
  return {
    kind: 'event',
    type: 'pipeline',
    key: `${id}`,
    occurredAt: pipeline.created_at,
    ...(actor && { actor }),
    title: name || `Pipeline ${iid ?? id}${ref ? ` on ${ref}` : ''}`,
    ...(pipeline.web_url && { url: pipeline.web_url }),
    metadata: {
      status,
      ...(ref && { ref }),
      ...(sha && { sha }),
      ...(source && { source }),
      ...(startedAt !== undefined && { startedAt }),
      ...(finishedAt !== undefined && { finishedAt }),
      ...(pipeline.duration !== undefined && {
        durationSeconds: pipeline.duration,
      }),
      ...(pipeline.queued_duration !== undefined && {
        queuedSeconds: pipeline.queued_duration,
      }),
    },
    sourceVersion: pipeline.updated_at,
  };
}
