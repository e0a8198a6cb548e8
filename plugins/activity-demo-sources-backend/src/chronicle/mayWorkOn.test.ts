import { foundCompany, projectBot, releaseBot } from '../company';
import { mayWorkOn } from './mayWorkOn';

const company = foundCompany({ seed: 5, scale: { people: 1, months: 1 } });
const { services } = company;
const placesOf = (id: string) =>
  services
    .filter(service => mayWorkOn(company.person(id), service))
    .map(({ id: service }) => service);

describe('mayWorkOn', () => {
  it('has people where they are, or were, members', () => {
    const mover = company.people.find(
      ({ memberships }) => new Set(memberships.map(m => m.team)).size > 1,
    )!;
    const teams = new Set(mover.memberships.map(({ team }) => team));
    const expected = company.teams.flatMap(team =>
      teams.has(team.id) ? team.services : [],
    );
    expect(placesOf(mover.id).sort()).toEqual([...expected].sort());
  });

  it("has a project's bot in its project, and those of the site everywhere", () => {
    const [, service] = services;
    expect(placesOf(projectBot(service))).toEqual([service.id]);
    expect(placesOf(releaseBot)).toEqual(services.map(({ id }) => id));
  });
});
