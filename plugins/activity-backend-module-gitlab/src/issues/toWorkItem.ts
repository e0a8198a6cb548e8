import type {
  StatusRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import { issueTypeOf } from './issueTypes';
import type { GitlabIssue } from './issueSchema';

/** An issue is open or closed; who wants more stages puts labels on it, each in their own way. */
export const statuses: Readonly<Record<GitlabIssue['state'], StatusRecord>> = {
  opened: { id: 'opened', name: 'Open', category: 'todo' },
  closed: { id: 'closed', name: 'Closed', category: 'done' },
};

/** What stands for the title of a confidential issue: not everybody who sees a Component may read it. */
const confidentialTitle = 'Confidential issue';

/**
 * An issue as it is now.
 *
 * @param projectPath - the full path of its project
 */
export function toWorkItem(
  issue: GitlabIssue,
  projectPath: string,
): WorkItemRecord {
  const { state, updated_at: updatedAt, due_date: dueOn, weight } = issue;
  const assignee = toActor(issue.assignees[0] ?? issue.assignee);
  const reporter = toActor(issue.author);
  return {
    kind: 'workItem',
    id: `${issue.id}`,
    key: issue.references?.full ?? `${projectPath}#${issue.iid}`,
    type: issueTypeOf(issue.issue_type),
    summary: titleOf(issue),
    ...(issue.web_url && { url: issue.web_url }),
    status: statuses[state],
    labels: issue.labels,
    components: [],
    ...(assignee && { assignee }),
    ...(reporter && { reporter }),
    fixVersions: issue.milestone ? [issue.milestone.title] : [],
    ...(weight !== undefined && { estimate: weight }),
    flagged: false,
    sprints: [],
    links: [],
    createdAt: issue.created_at,
    updatedAt,
    ...(state === 'closed' &&
      issue.closed_at && { resolvedAt: issue.closed_at }),
    ...(dueOn && { dueOn }),
    sourceVersion: updatedAt,
  };
}

export function titleOf({ title, confidential }: GitlabIssue): string {
  return confidential ? confidentialTitle : title;
}
