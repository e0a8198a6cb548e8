import { Service, Team } from '../../model';
import { Visit } from '../site/Visit';
import { issueTypesOf } from '../vocabulary/issueTypes';
import { isTeamManaged } from '../vocabulary/isTeamManaged';
import { entityId, renderIssueType } from './renderIssueType';
import { avatarUrls, renderPerson } from './renderUser';

/** A project as it stands in a field of an issue. */
export function renderProjectStub(
  visit: Visit,
  team: Team,
): Record<string, unknown> {
  const { jira } = team;
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/project/${jira.projectId}`,
    id: String(jira.projectId),
    key: jira.projectKey,
    name: jira.projectName,
    projectTypeKey: 'software',
    ...(visit.site.flavour === 'cloud'
      ? { simplified: isTeamManaged(visit.site.flavour, team) }
      : {}),
    avatarUrls: avatarUrls(visit.baseUrl),
  };
}

/** A project as it stands in lists. */
export function renderListedProject(
  visit: Visit,
  team: Team,
): Record<string, unknown> {
  const { flavour } = visit.site;
  if (flavour === 'dataCenter') {
    return { expand: 'description,lead', ...renderProjectStub(visit, team) };
  }
  const own = isTeamManaged(flavour, team);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderProjectStub(visit, team),
    style: own ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
    ...(own
      ? {
          entityId: entityId(team.jira.projectId),
          uuid: entityId(team.jira.projectId),
        }
      : {}),
  };
}

/** A project by itself. */
export function renderProject(
  visit: Visit,
  team: Team,
): Record<string, unknown> {
  const { site } = visit;
  return {
    ...renderListedProject(visit, team),
    description: `Work of ${team.name}.`,
    lead: renderPerson(visit, team.lead),
    components: renderComponents(visit, team),
    issueTypes: issueTypesOf(site.flavour, team).map(type =>
      renderIssueType(visit, type),
    ),
    assigneeType: 'UNASSIGNED',
    roles: {},
  };
}

export function renderComponents(
  visit: Visit,
  team: Team,
): Record<string, unknown>[] {
  return visit.site.company.services
    .filter(service => service.team === team.id)
    .map(service => ({
      ...renderComponent(visit, service),
      assigneeType: 'PROJECT_DEFAULT',
      realAssigneeType: 'UNASSIGNED',
      isAssigneeTypeValid: false,
      project: team.jira.projectKey,
      projectId: team.jira.projectId,
    }));
}

export function renderComponent(
  visit: Visit,
  service: Service,
): Record<string, unknown> {
  const { id, name } = service.jiraComponent;
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/component/${id}`,
    id: String(id),
    name,
    description: service.description,
  };
}
