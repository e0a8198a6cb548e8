import { Team } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { renderIssueType, renderStatus } from '../render/renderIssueType';
import {
  renderComponents,
  renderListedProject,
  renderProject,
} from '../render/renderProject';
import { renderVersion } from '../render/renderVersion';
import { teamOfProject } from '../site/teams';
import { Visit } from '../site/Visit';
import { issueTypesOf } from '../vocabulary/issueTypes';
import { statusesOf } from '../vocabulary/statuses';
import { JiraRouting } from './JiraRouting';
import { pageOf, readList, readPaging, readText } from './readPaging';

/** Projects and what belongs to them. */
export function addProjectRoutes({
  router,
  site,
  visitOf,
  api,
}: JiraRouting): void {
  const { company, flavour } = site;
  const paging = { usual: 50, most: 100 };

  router.get(`${api}/project`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      byKey(company.teams).map(team => renderListedProject(visit, team)),
    );
  });

  if (flavour === 'cloud') {
    router.get(`${api}/project/search`, (req, res) => {
      const visit = visitOf(req, res);
      const query = (readText(req, 'query') ?? '').toLowerCase();
      const keys = readList(req, 'keys');
      const found = byKey(company.teams).filter(
        ({ jira: { projectKey, projectName } }) =>
          (keys.length === 0 || keys.includes(projectKey)) &&
          `${projectKey} ${projectName}`.toLowerCase().includes(query),
      );
      res.json({
        self: `${visit.baseUrl}/rest/api/${visit.version}/project/search`,
        ...pageOf(found, readPaging(req, paging), team =>
          renderListedProject(visit, team),
        ),
      });
    });
  }

  router.get(`${api}/project/:project`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(renderProject(visit, requireTeam(visit, req.params.project)));
  });

  router.get(`${api}/project/:project/statuses`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireTeam(visit, req.params.project);
    res.json(
      issueTypesOf(flavour, team).map(type => {
        const { self, id, name, subtask } = renderIssueType(visit, type);
        const statuses = statusesOf(flavour, team).map(status =>
          renderStatus(visit, status),
        );
        return { self, id, name, subtask, statuses };
      }),
    );
  });

  router.get(`${api}/project/:project/versions`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireTeam(visit, req.params.project);
    res.json(
      releasesOf(visit, team).map(each => renderVersion(visit, team, each)),
    );
  });

  router.get(`${api}/project/:project/version`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireTeam(visit, req.params.project);
    res.json(
      pageOf(releasesOf(visit, team), readPaging(req, paging), each =>
        renderVersion(visit, team, each),
      ),
    );
  });

  router.get(`${api}/project/:project/components`, (req, res) => {
    const visit = visitOf(req, res);
    const team = requireTeam(visit, req.params.project);
    res.json(renderComponents(visit, team));
  });
}

function byKey(teams: readonly Team[]): Team[] {
  return [...teams].sort((a, b) =>
    a.jira.projectKey < b.jira.projectKey ? -1 : 1,
  );
}

function releasesOf({ site, at }: Visit, team: Team) {
  return site.company
    .plans(team.id, at)
    .releases.filter(release => release.createdAt < at);
}

function requireTeam({ site }: Visit, project: string): Team {
  const team = teamOfProject(site.company, project);
  if (!team) {
    throw JiraRefusal.notFound(
      `No project could be found with key '${project}'.`,
    );
  }
  return team;
}
