import { Random } from '../../chance';
import { Crew, foundCompany } from '../../company';
import { spreadActs } from './spreadActs';
import { Setting } from './Setting';

const company = foundCompany({ seed: 3, scale: { people: 0.5, months: 1 } });
const [team] = company.teams;
const setting: Setting = {
  company,
  crew: new Crew(company, team.id),
  service: company.services[0],
  index: 0,
};
const from = company.founded + 60 * 86_400_000;
const people = Array.from({ length: 7 }, () => team.lead);

describe('spreadActs', () => {
  it.each([1000 * 3600 * 24 * 20, 1000 * 3600 * 5, 1000 * 60, 10])(
    'puts seven acts in order into %d ms, first and last moment excluded',
    length => {
      const to = from + length;
      for (let i = 0; i < 50; i++) {
        const random = Random.of('spread', i);
        const acts = spreadActs(setting, { from, to, people }, random);
        const moments = [from, ...acts.map(({ at }) => at), to];
        const sorted = [...new Set(moments)].sort((a, b) => a - b);
        expect(moments).toEqual(sorted);
      }
    },
  );

  it('lets people sleep where there is room', () => {
    const to = from + 30 * 86_400_000;
    const hours = Array.from({ length: 40 }, (_, i) =>
      spreadActs(setting, { from, to, people }, Random.of('sleep', i)),
    )
      .flat()
      .map(({ at }) => {
        const calendar = setting.crew.calendar(team.lead);
        return calendar.worksOn(calendar.dayOf(at));
      });
    expect(hours.filter(works => works).length).toBeGreaterThan(
      hours.length * 0.95,
    );
  });
});
