import { RepositoryHistory, Service } from '../../model';
import { Visit } from './Visit';

/** The life of a project's repository, whole up to the moment of the visit at least. */
export function repositoryOf(
  { site, at }: Pick<Visit, 'site' | 'at'>,
  service: Service,
): RepositoryHistory {
  const { repositories } = site.company.chronicle(service.team, at);
  return repositories.find(history => history.service === service.id)!;
}
