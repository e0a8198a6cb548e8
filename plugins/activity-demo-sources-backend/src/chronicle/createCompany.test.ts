import { dayMs } from '../calendar';
import { createCompany } from './createCompany';

const create = (people = 0.5) =>
  createCompany({ seed: 5, scale: { people, months: 1 } });

describe('createCompany', () => {
  const company = create();
  const [one, two, alone] = company.teams.map(({ id }) => id);
  const horizon = company.founded + 100 * dayMs;

  it('tells a chronicle up to a horizon at least, the same one for some weeks', () => {
    const chronicle = company.chronicle(one, horizon);
    expect(chronicle.horizon).toBeGreaterThanOrEqual(horizon);
    expect(company.chronicle(one, horizon + dayMs)).toBe(chronicle);
    const later = company.chronicle(one, chronicle.horizon + 1);
    expect(later).not.toBe(chronicle);
    expect(later.horizon).toBeGreaterThan(chronicle.horizon);
    // What is told already is enough for an earlier moment.
    expect(company.chronicle(one, horizon)).toBe(later);
  });

  it('tells of a moved item by the same object in both chronicles', () => {
    const [from, to] = [one, two].map(id => company.chronicle(id, horizon));
    expect(from.arrivals.length + to.arrivals.length).toBeGreaterThan(1);
    for (const item of from.arrivals) expect(to.items).toContain(item);
    for (const item of to.arrivals) expect(from.items).toContain(item);
  });

  it('tells of a team that has nobody to exchange items with', () => {
    const chronicle = company.chronicle(alone, horizon);
    expect(chronicle.items.length).toBeGreaterThan(50);
    expect(chronicle.arrivals).toEqual([]);
    const moved = chronicle.items.filter(({ changes }) =>
      changes.some(({ fields }) => fields.some(f => f.field === 'team')),
    );
    expect(moved).toEqual([]);
  });

  it('writes repositories once, one for each service', () => {
    const chronicle = company.chronicle(one, horizon);
    const { repositories } = chronicle;
    expect(repositories.map(({ service }) => service)).toEqual(
      company.teams[0].services,
    );
    expect(chronicle.repositories).toBe(repositories);
  });

  it('has a chronicle from the very first moment on', () => {
    const young = create();
    expect(young.chronicle(one, young.founded).horizon).toBeGreaterThan(
      young.founded,
    );
  });

  it('says which team it does not know', () => {
    expect(() => company.chronicle('nobody', horizon)).toThrow(
      'There is no team nobody',
    );
  });

  it('tells the same after it has forgotten it', () => {
    const many = create(2);
    const [first] = many.teams;
    const items = JSON.stringify(many.chronicle(first.id, horizon).items);
    for (const { id } of many.teams) many.chronicle(id, horizon);
    const again = many.chronicle(first.id, horizon);
    expect(JSON.stringify(again.items)).toBe(items);
  });
});
