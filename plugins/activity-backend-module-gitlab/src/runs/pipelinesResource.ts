import { anyNameGlob } from '@activity-insights/plugin-activity-common';
import { readListIfAny, unlessMissing } from '../history/readList';
import { parseIdHint } from '../hints/parseIdHint';
import type { StreamPlace } from '../streams/StreamPlace';
import {
  type Hinted,
  type UpdatedResource,
  updatedWithin,
} from '../updated/UpdatedResource';
import { jobSchema } from './jobSchema';
import { type GitlabPipeline, pipelineSchema } from './pipelineSchema';
import { hasEnded, toPipelineEvent } from './toPipelineEvent';

/** The pipelines of a project, with the jobs whose names are wanted. */
export function pipelinesResource({
  site,
  project,
  instance,
}: StreamPlace): UpdatedResource<GitlabPipeline> {
  const show = (id: number, signal: AbortSignal) =>
    unlessMissing(() =>
      site.readOne(pipelineSchema, api => api.Pipelines.show(project.id, id), {
        signal,
      }),
    );
  const isWanted = anyNameGlob(instance.jobs);

  /** Earlier attempts among them: each may have deployed. */
  async function readJobs(pipeline: GitlabPipeline, signal: AbortSignal) {
    if (instance.jobs.length === 0 || !mayHaveRun(pipeline)) return undefined;
    return readListIfAny(
      site,
      jobSchema,
      api =>
        api.Jobs.all(project.id, {
          pipelineId: pipeline.id,
          includeRetried: true,
          perPage: 100,
        }),
      { signal, name: `job of pipeline ${pipeline.id}` },
    );
  }

  return {
    name: 'pipelines',
    schema: pipelineSchema,
    ask: window => api =>
      api.Pipelines.all(project.id, {
        ...updatedWithin(window),
        perPage: 100,
      }),
    async readRecords(listed, signal) {
      // Lists say neither who started it nor how long it took. While it runs, it will be listed again.
      const isWhole = listed.user !== undefined || !hasEnded(listed);
      const whole = isWhole ? listed : await show(listed.id, signal);
      const pipeline = whole ?? listed;
      const { rows = [], malformed = [] } =
        (await readJobs(pipeline, signal)) ?? {};
      const jobs = rows
        .filter(({ name }) => isWanted(name))
        .sort((a, b) => a.id - b.id);
      return [toPipelineEvent(pipeline, jobs), ...malformed];
    },
    find: (keys, signal) =>
      Promise.all(
        keys.map(async (key): Promise<Hinted<GitlabPipeline>> => {
          const id = parseIdHint(key);
          const row = id === undefined ? undefined : await show(id, signal);
          // Pipelines are deleted to save space: that they ran stays true.
          return row ? { key, row } : { key, records: [] };
        }),
      ),
  };
}

/** Whether jobs of a pipeline may be over. One that waits for somebody may wait for ever; one that runs will be listed again. */
function mayHaveRun(pipeline: GitlabPipeline): boolean {
  return pipeline.status === 'manual' || hasEnded(pipeline);
}
