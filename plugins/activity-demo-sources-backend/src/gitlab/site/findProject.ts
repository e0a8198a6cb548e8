import { Service } from '../../model';
import { formerPathOf, visibleServices } from './projects';
import { Visit } from './Visit';

/** A project, and whether it was asked for by a path that is not its own any more, or not in its own letters. */
export interface FoundProject {
  readonly service: Service;
  readonly moved: boolean;
}

/**
 * The project with this id or full path, if there is one and the account sees it.
 *
 * @param idOrPath - such as `103` or `tidewater/berth/berth-planner`, decoded
 */
export function findProject(
  visit: Visit,
  idOrPath: string,
): FoundProject | undefined {
  const services = visibleServices(visit);
  if (/^\d+$/.test(idOrPath)) {
    const service = services.find(
      ({ gitlab }) => String(gitlab.projectId) === idOrPath,
    );
    return service && { service, moved: false };
  }
  const wanted = idOrPath.toLowerCase();
  const service = services.find(
    each => each.gitlab.path === wanted || formerPathOf(visit, each) === wanted,
  );
  return service && { service, moved: service.gitlab.path !== idOrPath };
}
