import { formatJiraDate } from '../../time/formatJiraDate';
import { issueTypeOf } from '../../vocabulary/issueTypes';
import { statusCategory, statusOf } from '../../vocabulary/statuses';
import { FieldReader, IssueField } from './IssueField';
import { writeComments, writeLinks, writeSubtasks } from './nestedFields';
import { writeParent } from './writeParent';
import { writeComponents, writeVersions } from './writeProjectValues';
import {
  renderIssueType,
  renderStatus,
  renderStatusCategory,
} from '../renderIssueType';
import { renderPriority, renderResolution } from '../renderPriority';
import { renderProjectStub } from '../renderProject';
import { renderText } from '../renderText';
import { renderPerson } from '../renderUser';

/** The fields that every Jira has. */
export const systemFields: readonly IssueField[] = [
  field('summary', 'Summary', 'string', ({ item }) => item.fields.summary),
  field('issuetype', 'Issue Type', 'issuetype', ({ visit, item, team }) =>
    renderIssueType(
      visit,
      issueTypeOf(visit.site.flavour, team, item.fields.type),
    ),
  ),
  field('project', 'Project', 'project', ({ visit, team }) =>
    renderProjectStub(visit, team),
  ),
  field('status', 'Status', 'status', ({ visit, item, team }) =>
    renderStatus(visit, statusOf(visit.site.flavour, team, item.fields.status)),
  ),
  field(
    'statusCategory',
    'Status Category',
    'statusCategory',
    onCloud(({ visit, item }) =>
      renderStatusCategory(visit, statusCategory(item.fields.status)),
    ),
  ),
  field(
    'statuscategorychangedate',
    'Status Category Changed',
    'datetime',
    onCloud(({ visit, item }) =>
      formatJiraDate(item.categorySince, visit.account.timeZone),
    ),
  ),
  field('priority', 'Priority', 'priority', ({ visit, item }) =>
    renderPriority(visit, item.fields.priority),
  ),
  field('resolution', 'Resolution', 'resolution', ({ visit, item }) =>
    item.fields.resolution
      ? renderResolution(visit, item.fields.resolution)
      : null,
  ),
  field('resolutiondate', 'Resolved', 'datetime', ({ visit, item }) =>
    item.resolvedAt === undefined
      ? null
      : formatJiraDate(item.resolvedAt, visit.account.timeZone),
  ),
  field('assignee', 'Assignee', 'user', ({ visit, item }) =>
    item.fields.assignee === undefined
      ? null
      : renderPerson(visit, item.fields.assignee),
  ),
  field('reporter', 'Reporter', 'user', ({ visit, item }) =>
    renderPerson(visit, item.history.reporter),
  ),
  field('creator', 'Creator', 'user', ({ visit, item }) =>
    renderPerson(visit, item.history.reporter),
  ),
  field('created', 'Created', 'datetime', ({ visit, item }) =>
    formatJiraDate(item.history.createdAt, visit.account.timeZone),
  ),
  field('updated', 'Updated', 'datetime', ({ visit, item }) =>
    formatJiraDate(item.updatedAt, visit.account.timeZone),
  ),
  field('duedate', 'Due date', 'date', ({ item }) => item.fields.due ?? null),
  field('labels', 'Labels', 'array', ({ item }) => item.fields.labels),
  field('components', 'Components', 'array', writeComponents),
  field('fixVersions', 'Fix versions', 'array', writeVersions),
  field('versions', 'Affects versions', 'array', () => []),
  field('parent', 'Parent', 'issuelink', writeParent),
  field('subtasks', 'Sub-tasks', 'array', writeSubtasks),
  field('issuelinks', 'Linked Issues', 'array', writeLinks),
  field('description', 'Description', 'string', ({ visit, item }) =>
    renderText(visit, item.fields.description),
  ),
  field('security', 'Security Level', 'securitylevel', ({ visit, item }) =>
    item.hidden
      ? {
          self: `${visit.baseUrl}/rest/api/${visit.version}/securitylevel/10000`,
          id: '10000',
          name: 'Internal',
          description: '',
        }
      : null,
  ),
  {
    ...field('comment', 'Comment', 'comments-page', writeComments),
    navigable: false,
  },
];

function field(
  id: string,
  name: string,
  type: string,
  write: IssueField['write'],
): IssueField {
  return {
    id,
    name,
    clauseNames: [id],
    navigable: true,
    schema: { type, system: id },
    write,
  };
}

function onCloud(write: (reader: FieldReader) => unknown): IssueField['write'] {
  return reader =>
    reader.visit.site.flavour === 'cloud' ? write(reader) : undefined;
}
