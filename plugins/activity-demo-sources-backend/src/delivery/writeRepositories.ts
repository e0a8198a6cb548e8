import { Foundation, RepositoryHistory } from '../model';
import { DeliveryPlan } from './DeliveryPlan';
import { RepositoryWriter } from './writing/RepositoryWriter';
import { Signatures } from './writing/Signatures';
import { SiteIds } from './writing/SiteIds';
import { writeRepository } from './writing/writeRepository';
import { WrittenItems } from './WrittenItems';

/**
 * The repositories of a team as they were planned, with texts, shas and ids, one for each of its services in their order.
 * Up to the plan's horizon nothing is missing.
 *
 * @param items - for the keys that texts mention; what has no item is written without a key
 * @throws NotFoundError if the plan names a service that the company does not have
 */
export function writeRepositories(
  company: Foundation,
  plan: DeliveryPlan,
  items: WrittenItems,
): RepositoryHistory[] {
  const ids = new SiteIds(company, plan.team);
  const signatures = new Signatures(company);
  const histories = plan.repositories.map(repository => {
    const writer = new RepositoryWriter({
      company,
      service: company.service(repository.service),
      plan: repository,
      items,
      ids,
      signatures,
    });
    return writeRepository(writer, plan.horizon);
  });
  ids.number();
  return histories;
}
