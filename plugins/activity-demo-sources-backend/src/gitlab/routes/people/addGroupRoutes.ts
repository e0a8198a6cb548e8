import type { Request } from 'express';
import { GitlabRefusal } from '../../GitlabRefusal';
import { sendPage } from '../../paging/sendPage';
import { readFlag, readText } from '../../parameters/readParameters';
import { renderGroup } from '../../render/renderProject';
import { Group, servicesOfGroup, visibleGroups } from '../../site/groups';
import { Visit } from '../../site/Visit';
import { GitlabRouting } from '../GitlabRouting';
import { sendMembers } from './sendMembers';
import { sendProjects } from '../projects/sendProjects';

export function addGroupRoutes({ router, api, visitOf }: GitlabRouting): void {
  router.get(`${api}/groups`, (req, res) => {
    const visit = visitOf(req, res);
    const search = readText(req, 'search')?.toLowerCase() ?? '';
    const topOnly = readFlag(req, 'top_level_only') ?? false;
    const all = visibleGroups(visit).filter(
      group =>
        `${group.name} ${group.path}`.toLowerCase().includes(search) &&
        (!topOnly || group.parentId === undefined),
    );
    sendGroups(req, res, visit, all);
  });

  router.get(`${api}/groups/:group`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(renderGroup(visit, requireGroup(visit, req)));
  });

  router.get(
    [
      `${api}/groups/:group/subgroups`,
      `${api}/groups/:group/descendant_groups`,
    ],
    (req, res) => {
      const visit = visitOf(req, res);
      const { id } = requireGroup(visit, req);
      const below = visibleGroups(visit).filter(each => each.parentId === id);
      sendGroups(req, res, visit, below);
    },
  );

  router.get(`${api}/groups/:group/projects`, (req, res) => {
    const visit = visitOf(req, res);
    const group = requireGroup(visit, req);
    const withSubgroups = readFlag(req, 'include_subgroups') ?? false;
    sendProjects(req, res, visit, servicesOfGroup(visit, group, withSubgroups));
  });

  router.get(
    [`${api}/groups/:group/members`, `${api}/groups/:group/members/all`],
    (req, res) => {
      const visit = visitOf(req, res);
      const group = requireGroup(visit, req);
      sendMembers(
        req,
        res,
        visit,
        group.parentId === undefined ? undefined : group.path,
      );
    },
  );
}

/** The group that the parameter `group` names, by id or full path. Throws 404. */
export function requireGroup(visit: Visit, req: Request): Group {
  const wanted = req.params.group.toLowerCase();
  const group = visibleGroups(visit).find(
    ({ id, fullPath }) => String(id) === wanted || fullPath === wanted,
  );
  if (!group) throw GitlabRefusal.notFound('Group');
  return group;
}

function sendGroups(
  req: Request,
  res: Parameters<typeof sendPage>[1],
  visit: Visit,
  groups: Group[],
): void {
  const all = groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  sendPage(req, res, visit, { all, render: each => renderGroup(visit, each) });
}
