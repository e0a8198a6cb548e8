import { ItemStatus, Team } from '../../model';
import { Visit } from '../site/Visit';
import { customField, storyPointsField } from '../vocabulary/customFields';
import { isTeamManaged } from '../vocabulary/isTeamManaged';
import { statusOf } from '../vocabulary/statuses';

/** The board of a team-managed project is of no kind that the name would tell, with sprints or without. */
export function boardType(
  { site }: Visit,
  team: Team,
): 'scrum' | 'kanban' | 'simple' {
  return isTeamManaged(site.flavour, team) ? 'simple' : team.jira.board;
}

export function renderBoard(visit: Visit, team: Team): Record<string, unknown> {
  const { boardId, projectId, projectKey, projectName } = team.jira;
  return {
    id: boardId,
    self: `${visit.baseUrl}/rest/agile/1.0/board/${boardId}`,
    name: `${projectKey} board`,
    type: boardType(visit, team),
    ...(visit.site.flavour === 'cloud'
      ? {
          location: {
            projectId,
            displayName: `${projectName} (${projectKey})`,
            projectName,
            projectKey,
            projectTypeKey: 'software',
            avatarURI: `${visit.baseUrl}/secure/projectavatar?size=small`,
            name: `${projectName} (${projectKey})`,
          },
          isPrivate: false,
        }
      : {}),
  };
}

const columns: readonly { name: string; statuses: readonly ItemStatus[] }[] = [
  { name: 'To Do', statuses: ['To Do'] },
  { name: 'In Progress', statuses: ['In Progress', 'Blocked'] },
  { name: 'In Review', statuses: ['In Review'] },
  { name: 'Done', statuses: ['Done', "Won't Do"] },
];

/** How a board is set up. Only boards with sprints are estimated. */
export function renderBoardConfiguration(
  visit: Visit,
  team: Team,
): Record<string, unknown> {
  const { flavour } = visit.site;
  const { boardId, projectKey, projectId } = team.jira;
  const { name, type } = renderBoard(visit, team);
  const points = storyPointsField(flavour, team);
  const base = `${visit.baseUrl}/rest/api/2`;
  return {
    id: boardId,
    name,
    type,
    self: `${visit.baseUrl}/rest/agile/1.0/board/${boardId}/configuration`,
    location: {
      type: 'project',
      key: projectKey,
      id: String(projectId),
      self: `${base}/project/${projectId}`,
      name: team.jira.projectName,
    },
    filter: {
      id: String(10_000 + boardId),
      self: `${base}/filter/${10_000 + boardId}`,
    },
    ...(team.jira.board === 'kanban'
      ? {
          subQuery: {
            query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY',
          },
        }
      : {
          estimation: {
            type: 'field',
            field: { fieldId: points.id, displayName: points.name },
          },
        }),
    columnConfig: {
      columns: columns.map(column => ({
        name: column.name,
        statuses: column.statuses
          .map(status => statusOf(flavour, team, status).id)
          .map(id => ({ id: String(id), self: `${base}/status/${id}` })),
      })),
      constraintType: 'none',
    },
    ranking: { rankCustomFieldId: customField(flavour, 'rank').number },
  };
}
