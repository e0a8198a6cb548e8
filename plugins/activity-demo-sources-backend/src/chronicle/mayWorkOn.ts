import { projectBot, siteBots } from '../company';
import { Person, Service } from '../model';

/** Whether somebody can have done anything in a service's project: no chronicle is made to know that. */
export function mayWorkOn(
  { id, kind, memberships }: Pick<Person, 'id' | 'kind' | 'memberships'>,
  service: Service,
): boolean {
  return kind === 'human'
    ? memberships.some(({ team }) => team === service.team)
    : id === projectBot(service) || siteBots.includes(id);
}
