import { findNumbered } from '../hints/findNumbered';
import type { StreamPlace } from '../streams/StreamPlace';
import type { TimeWindow } from '../updated/listPages';
import {
  type UpdatedResource,
  updatedWithin,
} from '../updated/UpdatedResource';
import { type GitlabIssue, issueSchema } from './issueSchema';
import { readIssueHistory } from './readIssueHistory';
import { toIssueRecords } from './toIssueRecords';

/** The issues of a project, with all that happened to them. */
export function issuesResource({
  site,
  project,
}: StreamPlace): UpdatedResource<GitlabIssue> {
  const projectId = project.id;
  const within = (window: TimeWindow) => ({
    projectId,
    ...updatedWithin(window),
    scope: 'all' as const,
    perPage: 100,
  });
  return {
    name: 'issues',
    schema: issueSchema,
    ask: window => api => api.Issues.all(within(window)),
    askUnfinished: window => api =>
      api.Issues.all({ ...within(window), state: 'opened' }),
    async readRecords(issue, signal) {
      const { history, malformed } = await readIssueHistory(
        site,
        projectId,
        issue,
        signal,
      );
      return [...toIssueRecords(issue, history, project.path), ...malformed];
    },
    find: (keys, signal) =>
      findNumbered(
        site,
        {
          schema: issueSchema,
          ask: iids => api =>
            api.Issues.all({ projectId, iids, scope: 'all', perPage: 100 }),
          of: 'workItem',
        },
        keys,
        signal,
      ),
  };
}
