import type { Request, Response } from 'express';
import { Service } from '../../../model';
import { requireLevel } from '../../access/requireLevel';
import { sendPage } from '../../paging/sendPage';
import { readChoice } from '../../parameters/readParameters';
import { renderChange } from '../../render/renderChange';
import { findChanges } from '../../search/findChanges';
import { changeOfRow } from '../../search/FoundRow';
import { servicesOfGroup } from '../../site/groups';
import { visibleServices } from '../../site/projects';
import { Visit } from '../../site/Visit';
import { requireGroup } from '../people/addGroupRoutes';
import { GitlabRouting } from '../GitlabRouting';

export const scopes = [
  'created_by_me',
  'created-by-me',
  'assigned_to_me',
  'assigned-to-me',
  'reviews_for_me',
  'all',
] as const;

/** Merge requests of a project, of a group and the groups below it, and of the whole site. */
export function addChangeListRoutes({
  router,
  api,
  project,
  projectOf,
  visitOf,
}: GitlabRouting): void {
  router.get(`${project}/merge_requests`, async (req, res) => {
    const { visit, service } = projectOf(req, res);
    const scope = readChoice(req, 'scope', scopes, 'all');
    await sendChanges(req, res, visit, scope === 'all' ? [service] : []);
  });

  router.get(`${api}/groups/:group/merge_requests`, async (req, res) => {
    const visit = visitOf(req, res);
    const services = servicesOfGroup(visit, requireGroup(visit, req), true);
    requireLevel(visit, 20);
    const scope = readChoice(req, 'scope', scopes, 'all');
    await sendChanges(req, res, visit, scope === 'all' ? services : []);
  });

  // What is asked of the whole site is about oneself, if nothing else is said.
  router.get(`${api}/merge_requests`, async (req, res) => {
    const visit = visitOf(req, res);
    const scope = readChoice(req, 'scope', scopes, 'created_by_me');
    const everything = scope === 'all' && visit.account.level >= 20;
    await sendChanges(
      req,
      res,
      visit,
      everything ? visibleServices(visit) : [],
    );
  });
}

async function sendChanges(
  req: Request,
  res: Response,
  visit: Visit,
  services: readonly Service[],
): Promise<void> {
  sendPage(req, res, visit, {
    all: await findChanges(req, visit, services),
    render: row => renderChange(visit, changeOfRow(visit, row)),
  });
}
