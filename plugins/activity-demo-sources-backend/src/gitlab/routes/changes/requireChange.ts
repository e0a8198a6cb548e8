import type { Request, Response } from 'express';
import { changeAt } from '../../../chronicle/changeAt';
import { GitlabRefusal } from '../../GitlabRefusal';
import { ChangeToRender } from '../../render/renderChange';
import { Visit } from '../../site/Visit';
import { GitlabRouting } from '../GitlabRouting';

/** The merge request that the parameter `iid` names, at the moment of the visit. Throws 404. */
export function requireChange(
  { projectOf }: GitlabRouting,
  req: Request,
  res: Response,
): ChangeToRender & { readonly visit: Visit } {
  const { visit, service, repository } = projectOf(req, res);
  const change = repository.changes[Number(req.params.iid) - 1];
  const state = change && changeAt(change, visit.at);
  if (!state) throw GitlabRefusal.notFound();
  return { visit, service, repository, change, state };
}
