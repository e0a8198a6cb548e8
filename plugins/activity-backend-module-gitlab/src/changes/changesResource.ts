import { findNumbered } from '../hints/findNumbered';
import type { StreamPlace } from '../streams/StreamPlace';
import {
  type UpdatedResource,
  updatedWithin,
} from '../updated/UpdatedResource';
import { changeSchema, type GitlabChange } from './changeSchema';
import { readChangeHistory } from './readChangeHistory';
import { toChangeRecords } from './toChangeRecords';

/** The merge requests of a project, with all that happened to them. */
export function changesResource({
  site,
  project,
}: StreamPlace): UpdatedResource<GitlabChange> {
  const projectId = project.id;
  return {
    name: 'merge_requests',
    schema: changeSchema,
    ask: window => api =>
      api.MergeRequests.all({
        projectId,
        ...updatedWithin(window),
        scope: 'all',
        perPage: 100,
      }),
    async readRecords(change, signal) {
      const { history, malformed } = await readChangeHistory(
        site,
        projectId,
        change,
        signal,
      );
      return [...toChangeRecords(change, history), ...malformed];
    },
    find: (keys, signal) =>
      findNumbered(
        site,
        {
          schema: changeSchema,
          ask: iids => api =>
            api.MergeRequests.all({
              projectId,
              iids,
              scope: 'all',
              perPage: 100,
            }),
          of: 'change',
        },
        keys,
        signal,
      ),
  };
}
