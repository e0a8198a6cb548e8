import { NotFoundError } from '@backstage/errors';
import { CompanyOptions, Foundation } from '../model';
import { createBots } from './bots';
import { createPeople } from './createPeople';
import { createTeams } from './createTeams';
import { measureExtent } from './scale';

/** The people, teams and services of a company; what they do is up to the chronicles. */
export function foundCompany(options: CompanyOptions): Foundation {
  const { seed } = options;
  const extent = measureExtent(options);
  const { teams, services } = createTeams(seed, extent);
  const humans = createPeople(seed, extent, teams);
  const people = [...humans, ...createBots(seed, extent.founded, services)];
  const led = teams.map(team => {
    const lead = humans.find(({ memberships: [first] }) => {
      return first.team === team.id;
    });
    return { ...team, lead: lead!.id };
  });
  return {
    options,
    founded: extent.founded,
    people,
    services,
    teams: led,
    person: finder('person', people),
    team: finder('team', led),
    service: finder('service', services),
  };
}

function finder<T extends { readonly id: string }>(
  thing: string,
  things: readonly T[],
): (id: string) => T {
  const byId = new Map(things.map(each => [each.id, each]));
  return id => {
    const found = byId.get(id);
    if (!found) throw new NotFoundError(`There is no ${thing} ${id}`);
    return found;
  };
}
