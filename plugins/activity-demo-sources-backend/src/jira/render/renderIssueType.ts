import { Visit } from '../site/Visit';
import { IssueType } from '../vocabulary/issueTypes';
import { Status, StatusCategory } from '../vocabulary/statuses';

/** Data Center knows no levels: there only sub-tasks and epics are special. */
export function renderIssueType(
  visit: Visit,
  type: IssueType,
): Record<string, unknown> {
  const cloud = visit.site.flavour === 'cloud';
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/issuetype/${type.id}`,
    id: String(type.id),
    description: type.description,
    iconUrl: `${visit.baseUrl}/images/icons/issuetypes/${type.avatarId}.svg`,
    name: type.name,
    ...(cloud ? { untranslatedName: type.name } : {}),
    subtask: type.hierarchyLevel < 0,
    avatarId: type.avatarId,
    ...(cloud ? { hierarchyLevel: type.hierarchyLevel } : {}),
    ...(type.project
      ? { entityId: entityId(type.id), scope: projectScope(type.project) }
      : {}),
  };
}

export function renderStatus(
  visit: Visit,
  status: Status,
): Record<string, unknown> {
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/status/${status.id}`,
    description: '',
    iconUrl: `${visit.baseUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    ...(visit.site.flavour === 'cloud'
      ? { untranslatedName: status.name }
      : {}),
    id: String(status.id),
    statusCategory: renderStatusCategory(visit, status.category),
    ...(status.project ? { scope: projectScope(status.project) } : {}),
  };
}

export function renderStatusCategory(
  visit: Visit,
  category: StatusCategory,
): Record<string, unknown> {
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/statuscategory/${category.id}`,
    id: category.id,
    key: category.key,
    colorName: category.colorName,
    name: category.name,
  };
}

function projectScope(project: { projectId: number }) {
  return { type: 'PROJECT', project: { id: String(project.projectId) } };
}

/** What Cloud gives to things of team-managed projects beside their id. */
export function entityId(id: number): string {
  return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
}
