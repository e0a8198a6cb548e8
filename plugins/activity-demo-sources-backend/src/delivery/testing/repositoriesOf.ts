import { Company, Instant, RepositoryHistory } from '../../model';
import { cutHistory } from './cutHistory';

/** All repositories of a company, without what lies after the moment. */
export function repositoriesOf(
  company: Company,
  moment: Instant,
): RepositoryHistory[] {
  return company.teams.flatMap(({ id }) =>
    company
      .chronicle(id, moment)
      .repositories.map(history => cutHistory(history, moment)),
  );
}
