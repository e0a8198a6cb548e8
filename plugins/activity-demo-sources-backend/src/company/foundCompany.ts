import { NotFoundError } from '@backstage/errors';
import { CompanyOptions, Foundation, PersonId } from '../model';
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
  const byId = new Map(people.map(person => [person.id, person]));
  return {
    options,
    founded: extent.founded,
    people,
    services,
    teams: teams.map(team => {
      const lead = humans.find(({ memberships: [first] }) => {
        return first.team === team.id;
      });
      return { ...team, lead: lead!.id };
    }),
    person(id: PersonId) {
      const person = byId.get(id);
      if (!person) throw new NotFoundError(`There is no person ${id}`);
      return person;
    },
  };
}
