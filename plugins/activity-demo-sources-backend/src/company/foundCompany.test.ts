import { dayMs, weekdayOf } from '../calendar';
import { Person } from '../model';
import { foundCompany } from './foundCompany';

const found = (seed: number, people = 1, months = 1) =>
  foundCompany({ seed, scale: { people, months } });

const isUnique = (list: readonly (string | number)[]) =>
  new Set(list).size === list.length;

describe('foundCompany', () => {
  const company = found(7);
  const humans = company.people.filter(({ kind }) => kind === 'human');
  const have = (is: (person: Person) => boolean) => humans.filter(is).length;

  it('has six teams in three zones, forty people and fourteen services', () => {
    expect(company.teams.length).toBe(6);
    expect(new Set(company.teams.map(({ zone }) => zone))).toEqual(
      new Set(['Europe/Berlin', 'Asia/Kolkata', 'America/New_York']),
    );
    expect(humans.length).toBe(40);
    expect(company.services.length).toBe(14);
    expect(company.teams.flatMap(({ services }) => services)).toEqual(
      company.services.map(({ id }) => id),
    );
  });

  it.each([
    [1, '2025-05-12T00:00:00.000Z'],
    [2, '2023-11-13T00:00:00.000Z'],
    [0.5, '2026-02-16T00:00:00.000Z'],
  ])('of %d times the months was founded on %s', (months, founded) => {
    const moment = found(7, 1, months).founded;
    expect(new Date(moment).toISOString()).toBe(founded);
    expect(weekdayOf(moment / dayMs)).toBe(0);
  });

  it.each([
    [0.34, 2, 14, 5],
    [2, 12, 80, 28],
    [21.5, 129, 860, 301],
  ])(
    'of %d times the people has %d teams, %d people, %d services with ids and names of their own',
    (scale, teams, people, services) => {
      const other = found(3, scale);
      const persons = other.people.filter(({ kind }) => kind === 'human');
      expect(other.teams.length).toBe(teams);
      expect(persons.length).toBe(people);
      expect(other.services.length).toBeGreaterThanOrEqual(services - 1);
      expect(isUnique(other.people.map(({ id }) => id))).toBe(true);
      expect(isUnique(other.people.map(p => p.username))).toBe(true);
      expect(isUnique(other.people.map(p => p.gitlabId))).toBe(true);
      expect(isUnique(other.people.map(p => p.jiraAccountId))).toBe(true);
      expect(isUnique(other.teams.map(({ id }) => id))).toBe(true);
      expect(isUnique(other.teams.map(t => t.jira.projectKey))).toBe(true);
      expect(isUnique(other.services.map(({ id }) => id))).toBe(true);
      expect(isUnique(other.services.map(s => s.gitlab.projectId))).toBe(true);
    },
  );

  it('is another one for another seed', () => {
    const names = (seed: number) => found(seed).people.map(p => p.displayName);
    expect(names(8)).not.toEqual(names(7));
    expect(names(7)).toEqual(names(7));
  });

  it('has people who come, go, change teams, and work part-time or elsewhere', () => {
    expect(have(p => p.employed.from > company.founded)).toBe(6);
    expect(have(p => p.employed.until !== undefined)).toBe(3);
    expect(have(p => p.memberships.length === 2)).toBe(2);
    expect(have(p => p.workdays.length < 5)).toBe(3);
    expect(have(p => p.hours.to - p.hours.from < 6)).toBe(2);
    const zones = new Map(company.teams.map(({ id, zone }) => [id, zone]));
    expect(
      have(p => p.zone !== zones.get(p.memberships[0].team)),
    ).toBeGreaterThan(2);
  });

  it('has members who are employed, in one team at a time', () => {
    for (const { memberships, employed } of humans) {
      expect(memberships[0].from).toBe(employed.from);
      expect(memberships[memberships.length - 1].until).toBe(employed.until);
      memberships.slice(1).forEach(({ from }, i) => {
        expect(memberships[i].until).toBe(from);
      });
    }
  });

  it('has leads who stay for ever', () => {
    for (const { id, lead } of company.teams) {
      expect(company.person(lead).memberships).toEqual([
        { team: id, from: expect.any(Number) },
      ]);
      expect(company.person(lead).employed.from).toBeLessThan(company.founded);
    }
  });

  it('has bots, one of them for each GitLab project', () => {
    const bots = company.people.filter(({ kind }) => kind === 'bot');
    expect(bots.length).toBe(3 + 14);
    expect(bots.map(({ username }) => username)).toContainEqual(
      expect.stringMatching(/^project_101_bot_[0-9a-f]{32}$/),
    );
  });

  it('signs commits in more than one way for some, the right one first', () => {
    expect(have(p => p.commitIdentities.length > 1)).toBeGreaterThan(5);
    for (const { commitIdentities, email, displayName } of humans) {
      expect(commitIdentities[0]).toEqual({ name: displayName, email });
    }
  });

  it('has names of all kinds, and addresses that lead nowhere', () => {
    expect(have(p => /[^ -~]/.test(p.displayName))).toBeGreaterThan(3);
    expect(have(p => /^[a-z]+\.[a-z]+\d*$/.test(p.username))).toBe(40);
    expect(have(p => p.email.endsWith('.example'))).toBe(40);
  });

  it('has boards and repositories of every kind', () => {
    const { teams, services } = company;
    const kinds = (list: readonly unknown[]) => new Set(list).size;
    expect(kinds(teams.map(({ jira }) => jira.style))).toBe(2);
    expect(teams.filter(({ jira }) => jira.board === 'kanban').length).toBe(1);
    expect(kinds(services.map(({ gitlab }) => gitlab.mergeMethod))).toBe(3);
    expect(services.filter(({ gitlab }) => gitlab.archived).length).toBe(1);
    expect(
      services.filter(({ gitlab }) => gitlab.defaultBranch === 'master').length,
    ).toBe(1);
  });

  it('says whom it does not know', () => {
    expect(() => company.person('p-999')).toThrow('There is no person p-999');
  });
});
