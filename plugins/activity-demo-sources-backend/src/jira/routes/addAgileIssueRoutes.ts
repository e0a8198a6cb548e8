import type { Request } from 'express';
import { Team } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { requireVisible } from '../site/findVisible';
import { keyOf } from '../site/teams';
import { searchByOffset } from '../search/searchByOffset';
import { searchByToken } from '../search/searchByToken';
import { Visit } from '../site/Visit';
import { requireBoard, requireSprint } from './addBoardRoutes';
import { JiraRouting } from './JiraRouting';
import { readCount, readList, readPaging, readText } from './readPaging';

/**
 * The issues of boards, sprints and epics: in Cloud under `/rest/software` with tokens, in Data Center under `/rest/agile`
 * with offsets.
 */
export function addAgileIssueRoutes({
  router,
  site,
  visitOf,
  search,
}: JiraRouting): void {
  const cloud = site.flavour === 'cloud';
  const base = cloud ? '/rest/software/1.0' : '/rest/agile/1.0';

  router.get(`${base}/board/:board/issue`, async (req, res) => {
    const visit = visitOf(req, res);
    const team = requireBoard(visit, req.params.board);
    res.json(await answer(req, visit, onBoard(team)));
  });

  router.get(`${base}/board/:board/backlog`, async (req, res) => {
    const visit = visitOf(req, res);
    const team = requireBoard(visit, req.params.board);
    const waiting =
      team.jira.board === 'kanban'
        ? 'status = "To Do"'
        : 'resolution is EMPTY and (sprint is EMPTY or sprint not in openSprints() and sprint not in futureSprints())';
    res.json(await answer(req, visit, `${onBoard(team)} and ${waiting}`));
  });

  router.get(`${base}/board/:board/sprint/:sprint/issue`, async (req, res) => {
    const visit = visitOf(req, res);
    const team = requireBoard(visit, req.params.board);
    const { sprint } = requireSprint(visit, req.params.sprint);
    res.json(
      await answer(req, visit, `${onBoard(team)} and sprint = ${sprint.id}`),
    );
  });

  router.get(`${base}/sprint/:sprint/issue`, async (req, res) => {
    const visit = visitOf(req, res);
    const { sprint } = requireSprint(visit, req.params.sprint);
    res.json(await answer(req, visit, `sprint = ${sprint.id}`));
  });

  router.get(`${base}/epic/:epic/issue`, async (req, res) => {
    const visit = visitOf(req, res);
    const { fields } = requireVisible(visit, req.params.epic);
    if (fields.type !== 'Epic') {
      throw JiraRefusal.badRequest(
        'The requested issue is not an epic, or you do not have permission to view it.',
      );
    }
    res.json(
      await answer(req, visit, `parent = ${keyOf(site.company, fields)}`),
    );
  });

  function answer(req: Request, visit: Visit, restriction: string) {
    const jql = combine(restriction, readText(req, 'jql'));
    const fields = readList(req, 'fields');
    const expand = readList(req, 'expand');
    if (!cloud) {
      const paging = readPaging(req, { usual: 50, most: 1000 });
      const request = { jql, ...paging, fields, expand, lenient: false };
      return searchByOffset(search, visit, request);
    }
    return searchByToken(search, visit, {
      jql,
      nextPageToken: readText(req, 'nextPageToken'),
      maxResults: readCount(req, 'maxResults') ?? 50,
      fields,
      byDefault: '*navigable',
      expand,
      reconcile: readList(req, 'reconcileIssues').map(Number),
      bounded: false,
    });
  }
}

/** Epics, and what is above them, are on no board with sprints. */
function onBoard(team: Team): string {
  const project = `project = "${team.jira.projectKey}"`;
  return team.jira.board === 'kanban'
    ? project
    : `${project} and type not in (Epic, Feature, "Customer Adoption", "Product Version")`;
}

/** A request may narrow a list, and sort it otherwise than by rank. */
function combine(restriction: string, asked: string | undefined): string {
  const [, where = '', order = ''] =
    /^(.*?)(order\s+by\s.*)?$/is.exec(asked ?? '') ?? [];
  const narrowed =
    where.trim() === '' ? restriction : `${restriction} and (${where.trim()})`;
  return `${narrowed} ${order === '' ? 'order by rank' : order}`;
}
