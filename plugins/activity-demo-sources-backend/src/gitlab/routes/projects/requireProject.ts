import type { Request } from 'express';
import { GitlabRefusal } from '../../GitlabRefusal';
import { Service } from '../../../model';
import { findProject } from '../../site/findProject';
import { Visit } from '../../site/Visit';

/**
 * The project that the parameter `project` names. Throws 404, and 301 to the project's id for a path that it does not have
 * any more; only reading is forwarded.
 */
export function requireProject(visit: Visit, req: Request): Service {
  const found = findProject(visit, req.params.project);
  if (!found) throw GitlabRefusal.notFound('Project');
  const { service, moved } = found;
  if (!moved) return service;
  if (req.method !== 'GET') {
    throw new GitlabRefusal(405, {
      message: 'Non GET methods are not allowed for moved projects',
    });
  }
  const id = service.gitlab.projectId;
  const rest = req.originalUrl.replace(/^.*?\/projects\/[^/?]+/, '');
  throw new GitlabRefusal(
    301,
    { message: '301 Moved Permanently' },
    { Location: `${visit.baseUrl}/api/v4/projects/${id}${rest}` },
  );
}
