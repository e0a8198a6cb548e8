import { RepositoryHistory } from '../../model';
import { Visit } from '../site/Visit';

/** A project's repository and the moment at which it is looked at. */
export interface ProjectAtMoment {
  readonly visit: Visit;
  readonly repository: RepositoryHistory;
}
