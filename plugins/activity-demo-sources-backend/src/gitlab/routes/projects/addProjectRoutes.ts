import { readFlag } from '../../parameters/readParameters';
import { renderProject } from '../../render/renderProject';
import { visibleServices } from '../../site/projects';
import { GitlabRouting } from '../GitlabRouting';
import { requireProject } from './requireProject';
import { sendMembers } from '../people/sendMembers';
import { sendProjects } from './sendProjects';

export function addProjectRoutes({
  router,
  api,
  project,
  visitOf,
}: GitlabRouting): void {
  router.get(`${api}/projects`, (req, res) => {
    const visit = visitOf(req, res);
    const owned = readFlag(req, 'owned') || readFlag(req, 'starred');
    sendProjects(req, res, visit, owned ? [] : visibleServices(visit));
  });

  router.get(project, (req, res) => {
    const visit = visitOf(req, res);
    const service = requireProject(visit, req);
    res.json({
      ...renderProject(visit, service),
      ...(readFlag(req, 'statistics') ? { statistics: null } : {}),
    });
  });

  router.get(
    [`${project}/members`, `${project}/members/all`, `${project}/users`],
    (req, res) => {
      const visit = visitOf(req, res);
      sendMembers(req, res, visit, requireProject(visit, req).team);
    },
  );
}
