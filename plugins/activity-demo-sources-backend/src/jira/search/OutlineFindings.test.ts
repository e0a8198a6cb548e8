import { createCompany } from '../../chronicle/createCompany';
import { Match } from './Match';
import { compileQuery } from '../jql/compileQuery';
import { parseQuery } from '../jql/parseQuery';
import { createJiraSettings, demoJiraAccounts } from '../JiraSettings';
import { Visit } from '../site/Visit';
import { Findings } from './Findings';
import { IssueSearch } from './IssueSearch';
import { ListedFindings } from './ListedFindings';
import { matchTeam } from './matchTeam';
import { OutlineFindings } from './OutlineFindings';

jest.setTimeout(120_000);

const company = createCompany({ seed: 5, scale: { people: 2, months: 0.15 } });
const at = Date.UTC(2026, 10, 16, 10);
const [harvester, guest] = demoJiraAccounts;

function visitAs(account: typeof harvester): Visit {
  return {
    site: {
      flavour: 'cloud',
      company,
      clock: { now: () => at },
      settings: createJiraSettings(),
    },
    account,
    at,
    baseUrl: 'http://jira.example',
    version: 3,
  };
}

/** The same found the long way: every item of every project, one by one. */
function goThrough(visit: Visit, jql: string): Findings {
  const query = compileQuery(visit, parseQuery(jql), at);
  const lists = query.teams.map(id => matchTeam(visit, query, id, at).matches);
  return new ListedFindings(query, at, lists);
}

/** By pages of a walk. */
async function walk(findings: Findings, limit: number): Promise<Match[]> {
  const found: Match[] = [];
  for (;;) {
    const { matches, isLast } = await findings.after(found.at(-1), limit);
    found.push(...matches);
    if (isLast) return found;
  }
}

const ever = 'created >= "2000-01-01"';

describe('OutlineFindings', () => {
  it.each([
    `${ever} order by key`,
    `${ever} order by key desc`,
    `${ever} order by updated`,
    'updated >= -5d order by updated desc, key asc',
    'updated >= -30d and created < -20d order by created asc',
    `${ever} or updated < -900d order by rank`,
    'type = Bug and updated >= -40d order by updated',
    'type = Bug or updated >= -2d order by key',
    'statusCategory != Done and not created < -50d',
    'project != NOWHERE order by id',
  ])('finds what there is for %s', async jql => {
    const visit = visitAs(harvester);
    const wanted = jql.replace('NOWHERE', company.teams[0].jira.projectKey);
    const findings = await new IssueSearch().find(visit, { jql: wanted });
    const expected = await goThrough(visit, wanted).from(0, 100_000);

    expect(findings).toBeInstanceOf(OutlineFindings);
    expect(expected.total).toBeGreaterThan(20);
    expect(await walk(findings, 300)).toEqual(expected.matches);
    expect(await findings.from(7, 20)).toEqual({
      matches: expected.matches.slice(7, 27),
      total: expected.total,
    });
  });

  it('leaves out what the account does not see', async () => {
    const jql = `${ever} order by updated`;
    const visit = visitAs(guest);
    const findings = await new IssueSearch().find(visit, { jql });
    const expected = await goThrough(visit, jql).from(0, 100_000);
    const all = await goThrough(visitAs(harvester), jql).from(0, 0);

    expect(expected.total).toBeLessThan(all.total);
    expect(await findings.from(0, 100_000)).toEqual(expected);
  });

  it('tells no lives of projects that come later in the order of keys', async () => {
    const asked = new Set<string>();
    const watched = {
      ...company,
      items: (team: string, horizon: number) => {
        asked.add(team);
        return company.items(team, horizon);
      },
    };
    const visit = visitAs(harvester);
    const site = { ...visit.site, company: watched };
    const findings = await new IssueSearch().find(
      { ...visit, site },
      { jql: `${ever} order by key` },
    );
    const { matches } = await findings.after(undefined, 20);

    expect(matches).toHaveLength(20);
    expect(asked.size).toBe(1);
  });

  it('finds items to reconcile as they are now, and each once', async () => {
    const visit = visitAs(harvester);
    visit.site.settings.indexLag = 6 * 86_400_000;
    const jql = `${ever} order by updated desc`;
    const now = await goThrough(visit, jql).from(0, 3);
    const reconcile = now.matches.map(({ id }) => id);
    const findings = await new IssueSearch().find(visit, { jql, reconcile });
    const found = await walk(findings, 200);

    expect(found.slice(0, 3)).toEqual(now.matches);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(300);
  });
});
