import { Sprint, Team } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import {
  boardType,
  renderBoard,
  renderBoardConfiguration,
} from '../render/renderBoard';
import { sprintState } from '../../chronicle/sprintState';
import { renderSprint } from '../render/renderSprint';
import { boardSprints } from '../site/boardSprints';
import { findPlanned } from '../site/findPlanned';
import { teamOfProject } from '../site/teams';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { pageOf, readList, readPaging, readText } from './readPaging';

/** Boards and sprints. */
export function addBoardRoutes({ router, site, visitOf }: JiraRouting): void {
  const agile = '/rest/agile/1.0';
  const paging = { usual: 50, most: 50 };

  router.get(`${agile}/board`, (req, res) => {
    const visit = visitOf(req, res);
    const type = readText(req, 'type');
    const name = (readText(req, 'name') ?? '').toLowerCase();
    const project = readText(req, 'projectKeyOrId');
    const owner = project && teamOfProject(site.company, project);
    if (project && !owner) {
      throw JiraRefusal.badRequest(
        `No project could be found with key or id '${project}'.`,
      );
    }
    const boards = site.company.teams.filter(
      team =>
        (!owner || team === owner) &&
        (!type || boardType(visit, team) === type) &&
        boardName(visit, team).includes(name),
    );
    res.json(
      pageOf(boards, readPaging(req, paging), team => renderBoard(visit, team)),
    );
  });

  router.get(`${agile}/board/:board`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(renderBoard(visit, requireBoard(visit, req.params.board)));
  });

  router.get(`${agile}/board/:board/configuration`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireBoard(visit, req.params.board);
    res.json(renderBoardConfiguration(visit, team));
  });

  router.get(`${agile}/board/:board/sprint`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireBoard(visit, req.params.board);
    if (team.jira.board === 'kanban') {
      throw JiraRefusal.badRequest('The board does not support sprints');
    }
    const states = readList(req, 'state');
    const sprints = boardSprints(visit, team).filter(
      sprint =>
        states.length === 0 || states.includes(sprintState(sprint, visit.at)),
    );
    res.json(
      pageOf(sprints, readPaging(req, paging), sprint =>
        renderSprint(visit, sprint),
      ),
    );
  });

  router.get(`${agile}/sprint/:sprint`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      renderSprint(visit, requireSprint(visit, req.params.sprint).sprint),
    );
  });
}

function boardName(visit: Visit, team: Team): string {
  return String(renderBoard(visit, team).name).toLowerCase();
}

/** The team of a board. Throws 404. */
export function requireBoard({ site }: Visit, id: string): Team {
  const team = site.company.teams.find(
    ({ jira }) => String(jira.boardId) === id,
  );
  if (!team) {
    throw JiraRefusal.notFound(
      'Requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return team;
}

/** A sprint with its team. Throws 404. */
export function requireSprint(
  { site, at }: Visit,
  id: string,
): { sprint: Sprint; team: Team } {
  const found = findPlanned(site.company, 'sprint', Number(id), at);
  if (!found) {
    throw JiraRefusal.notFound(
      'Sprint does not exist or you do not have permission to view it.',
    );
  }
  return { sprint: found.found, team: found.team };
}
