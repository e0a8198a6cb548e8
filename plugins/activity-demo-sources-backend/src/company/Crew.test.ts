import { Random } from '../chance';
import { dayMs } from '../calendar';
import { Crew } from './Crew';
import { automationBot } from './bots';
import { foundCompany } from './foundCompany';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const humans = company.people.filter(({ kind }) => kind === 'human');
const leaver = humans.find(({ employed }) => employed.until !== undefined)!;
const changer = humans.find(({ memberships }) => memberships.length === 2)!;
const joiner = humans.find(({ employed }) => employed.from > company.founded)!;
const crewOf = (team: string) => new Crew(company, team);

describe('Crew', () => {
  it('has members from the moment they come to the moment they go', () => {
    const { team } = leaver.memberships[0];
    const until = leaver.employed.until!;
    expect(crewOf(team).members(until - 1)).toContain(leaver.id);
    expect(crewOf(team).members(until)).not.toContain(leaver.id);
    const { from } = joiner.employed;
    const other = crewOf(joiner.memberships[0].team);
    expect(other.isMember(joiner.id, from - 1)).toBe(false);
    expect(other.isMember(joiner.id, from)).toBe(true);
  });

  it('loses to another one who changes, in a moment', () => {
    const [before, after] = changer.memberships;
    expect(crewOf(before.team).isMember(changer.id, after.from)).toBe(false);
    expect(crewOf(after.team).isMember(changer.id, after.from)).toBe(true);
    expect(crewOf(after.team).isMember(changer.id, after.from - 1)).toBe(false);
  });

  it('names the lead first', () => {
    for (const { id, lead } of company.teams) {
      expect(crewOf(id).members(company.founded + 500 * dayMs)[0]).toBe(lead);
    }
  });

  it('has the lead do what somebody has no time left for', () => {
    const crew = crewOf(leaver.memberships[0].team);
    const last = leaver.employed.until! - dayMs;
    expect(crew.work(leaver.id, last, 9000).by).toBe(crew.lead);
    const early = crew.work(leaver.id, last - 40 * dayMs, 10);
    expect(early.by).toBe(leaver.id);
    expect(early.at).toBeLessThan(leaver.employed.until!);
  });

  it('has the lead do what somebody would do in another team by then', () => {
    const [{ team, until }] = changer.memberships;
    const crew = crewOf(team);
    const act = crew.act(changer.id, until! - 3_600_000, Random.of('act'));
    expect(act.by).toBe(crew.lead);
  });

  it('has bots act at once, at any hour', () => {
    const sunday = Date.UTC(2026, 0, 4, 3);
    const crew = crewOf(company.teams[0].id);
    const { at, by } = crew.act(automationBot, sunday, Random.of('bot'));
    expect(by).toBe(automationBot);
    expect(at - sunday).toBeLessThan(60_000);
  });

  it('has nobody at work on a Sunday, and somebody to answer for it', () => {
    const crew = crewOf(company.teams[0].id);
    const sunday = Date.UTC(2026, 1, 15, 12);
    expect(crew.atWork(sunday)).toEqual([]);
    expect(crew.present(sunday)).toEqual([crew.lead]);
    expect(crew.atWork(sunday + 2 * dayMs).length).toBeGreaterThan(2);
  });

  it('takes turns on call, a week each, among those who are there', () => {
    const crew = crewOf(leaver.memberships[0].team);
    const turns = Array.from({ length: 78 }, (_, week) => {
      const start = company.founded + week * 7 * dayMs;
      const person = crew.onCall(start);
      expect(crew.onCall(start + 7 * dayMs - 1)).toBe(person);
      expect(crew.isMember(person, start)).toBe(true);
      expect(crew.isMember(person, start + 7 * dayMs - 1)).toBe(true);
      return person;
    });
    expect(new Set(turns).size).toBeGreaterThan(4);
  });
});
