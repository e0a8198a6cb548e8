import { createCompany } from '../chronicle/createCompany';
import type { PackedTeam } from '../chronicle/keeping/PackedTeam';
import { tellElsewhere } from './tellElsewhere';

jest.setTimeout(120_000);

/** More teams than have their chronicles kept. */
const options = { seed: 5, scale: { people: 2, months: 0.2 } };
const horizon = Date.UTC(2026, 10, 16);
const { signal } = new AbortController();

describe('tellElsewhere', () => {
  it('tells in another process what is told here', async () => {
    const company = createCompany(options);
    const [one, two, three] = company.teams;
    const teams = [one.id, three.id];
    const told: PackedTeam[] = [];
    await tellElsewhere(
      { options, teams, horizon },
      each => told.push(...each),
      signal,
    );
    expect(told.map(({ team }) => team).sort()).toEqual(
      company.teams
        .slice(0, 4)
        .map(({ id }) => id)
        .sort(),
    );

    const other = createCompany(options);
    other.keep(told);
    expect(other.isKept(two.id, horizon, 'changes')).toBe(true);
    expect(other.isKept(company.teams[4].id, horizon, 'items')).toBe(false);
    for (const { id, services } of company.teams.slice(0, 4)) {
      expect([...other.items(id, horizon).all()]).toEqual([
        ...company.items(id, horizon).all(),
      ]);
      for (const service of services) {
        const [found, expected] = [other, company].map(each =>
          each.changes(service, horizon),
        );
        expect(found.size).toBe(expected.size);
        expect(found.tickets).toEqual(expected.tickets);
        for (let place = 0; place < found.size; place++) {
          expect(found.at(place).change).toEqual(expected.at(place).change);
          expect(found.sketch(place, horizon)).toEqual(
            expected.sketch(place, horizon),
          );
        }
      }
    }
  });

  it('fails if the process cannot tell', async () => {
    await expect(
      tellElsewhere({ options, teams: ['nobody'], horizon }, jest.fn(), signal),
    ).rejects.toThrow('has ended with 1');
  });

  it('is ended by its signal', async () => {
    const stopping = new AbortController();
    const telling = tellElsewhere(
      {
        options,
        teams: createCompany(options).teams.map(({ id }) => id),
        horizon,
      },
      () => stopping.abort(),
      stopping.signal,
    );
    await expect(telling).rejects.toThrow('abort');
  });
});
