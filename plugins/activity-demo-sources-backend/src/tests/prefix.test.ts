import { tellTeams } from '../chronicle/tellTeams';
import { dayMs } from '../calendar';
import { foundCompany } from '../company';
import { Chronicle, Instant } from '../model';
import { partnerOf } from '../work';
import { cutItem } from './cutItem';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const pairs = company.teams
  .map(({ id }) => [id, partnerOf(company, id)!])
  .filter(([one], i) => i % 2 === 0 && one);

function known(chronicle: Chronicle, at: Instant) {
  return {
    items: chronicle.items.flatMap(item => cutItem(item, at) ?? []),
    arrivals: chronicle.arrivals
      .flatMap(item => cutItem(item, at) ?? [])
      .filter(({ changes }) =>
        changes.some(({ fields }) =>
          fields.some(({ field }) => field === 'team'),
        ),
      ),
    sprints: chronicle.sprints.filter(({ createdAt }) => createdAt < at),
    releases: chronicle.releases.filter(({ createdAt }) => createdAt < at),
    commits: chronicle.repositories.map(({ commits }) =>
      commits.filter(({ pushedAt }) => pushedAt < at),
    ),
  };
}

describe('a chronicle', () => {
  it.each(pairs)(
    'of %s and %s is the same up to a moment, however far it is told',
    (...teams) => {
      const horizon = company.founded + 33 * 7 * dayMs + 5 * 3_600_000;
      const short = tellTeams(company, teams, horizon);
      const far = tellTeams(company, teams, horizon + 101 * dayMs + 77);

      for (const team of teams) {
        const [one, other] = [short.get(team)!, far.get(team)!];
        expect(one.items.length).toBeGreaterThan(200);
        expect(known(one, horizon)).toEqual(known(other, horizon));
      }
    },
  );
});
