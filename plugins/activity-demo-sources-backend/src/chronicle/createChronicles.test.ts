import { createCompany } from './createCompany';

jest.setTimeout(120_000);

/** More teams than have their chronicles kept. */
const options = { seed: 5, scale: { people: 2, months: 0.2 } };
const company = createCompany(options);
const now = Date.UTC(2026, 10, 16);
const [{ id, services }] = company.teams;

describe('the chronicles of many teams', () => {
  it('are told again when they are asked for, and their items and merge requests are not', () => {
    const chronicle = company.chronicle(id, now);
    const before = {
      items: [...company.items(id, now).all()],
      change: company.changes(services[0], now).at(0).change,
    };
    for (const team of company.teams) {
      expect(company.items(team.id, now).horizon).toBeGreaterThanOrEqual(now);
    }
    const items = company.items(id, now);
    const changes = company.changes(services[0], now);

    expect(company.teams.length).toBeGreaterThan(8);
    expect([...items.all()]).toEqual(before.items);
    expect(changes.at(0).change).toEqual(before.change);
    expect(changes.at(0).change).not.toBe(before.change);
    expect(company.items(id, now)).toBe(items);
    const again = company.chronicle(id, now);
    expect(again).not.toBe(chronicle);
    expect(again.items).toEqual(chronicle.items);
  });

  it('are told further when the clock has gone on', () => {
    const later = now + 60 * 86_400_000;
    const count = (at: number) => [...company.items(id, at).all()].length;
    const then = count(now);

    expect(count(later)).toBeGreaterThan(then);
    expect(company.items(id, later).horizon).toBeGreaterThanOrEqual(later);
  });

  it('are not given up for those that are only prepared', () => {
    const other = createCompany(options);
    const chronicle = other.chronicle(id, now);
    for (const team of other.teams) other.prepare(team.id, now, 'changes');
    const last = other.teams[11];

    expect(other.chronicle(id, now)).toBe(chronicle);
    expect([...other.items(last.id, now).all()]).toEqual([
      ...company.items(last.id, now).all(),
    ]);
    const [service] = last.services;
    expect(other.changes(service, now).at(3).change).toEqual(
      company.changes(service, now).at(3).change,
    );
  });

  it('plan ahead what chronicles have', () => {
    const before = <T extends { createdAt: number }>(list: readonly T[]) =>
      list.filter(({ createdAt }) => createdAt < now);
    for (const team of company.teams.slice(0, 3)) {
      const told = company.chronicle(team.id, now);
      const plans = company.plans(team.id, now);
      expect(before(plans.sprints)).toEqual(before(told.sprints));
      expect(before(plans.releases)).toEqual(before(told.releases));
      expect(before(plans.releases).length).toBeGreaterThan(2);
    }
  });
});
