import { unlessMissing } from '../history/readList';
import { parseIdHint } from '../hints/parseIdHint';
import type { StreamPlace } from '../streams/StreamPlace';
import {
  type Hinted,
  type UpdatedResource,
  updatedWithin,
} from '../updated/UpdatedResource';
import { type GitlabPipeline, pipelineSchema } from './pipelineSchema';
import { hasEnded, toPipelineEvent } from './toPipelineEvent';

/** The pipelines of a project. */
export function pipelinesResource({
  site,
  project,
}: StreamPlace): UpdatedResource<GitlabPipeline> {
  const show = (id: number, signal: AbortSignal) =>
    unlessMissing(() =>
      site.readOne(pipelineSchema, api => api.Pipelines.show(project.id, id), {
        signal,
      }),
    );
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
      return [toPipelineEvent(whole ?? listed)];
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
