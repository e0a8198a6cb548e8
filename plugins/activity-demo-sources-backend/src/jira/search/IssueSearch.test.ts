import { createJiraSettings, demoJiraAccounts } from '../JiraSettings';
import { keyOf } from '../site/teams';
import { Visit } from '../site/Visit';
import { handMadeCompany } from '../testing/handMadeCompany';
import { on, testNow } from '../testing/harbourItems';
import { IssueSearch } from './IssueSearch';

function visitAt(at: number, company = handMadeCompany()): Visit {
  return {
    site: {
      flavour: 'cloud',
      company,
      clock: { now: () => at },
      settings: createJiraSettings(),
    },
    account: demoJiraAccounts[0],
    at,
    baseUrl: 'http://jira.example',
    version: 3,
  };
}

async function find(jql: string, visit = visitAt(testNow)): Promise<string[]> {
  const findings = await new IssueSearch().find(visit, { jql });
  const { matches } = await findings.from(0, 100);
  return matches.map(match => keyOf(visit.site.company, match));
}

const harb = (...numbers: number[]) => numbers.map(each => `HARB-${each}`);

describe('IssueSearch', () => {
  it.each<[string, string[]]>([
    ['project = HARB and type = Epic', harb(2)],
    [
      'project in ("The lock", 10002) order by key',
      ['LOCK-1', 'QUAY-1', 'QUAY-2'],
    ],
    [
      'project = HARB and type not in (Task, Bug) order by key',
      harb(1, 2, 3, 4),
    ],
    ['key = HARB-8', ['QUAY-2']],
    ['issue in (HARB-3, 10006) order by id', harb(2, 3)],
    ['key > HARB-4 order by key', harb(5, 7, 9)],
    ['id >= 10012 and project = HARB order by key desc', harb(9, 7, 5, 4)],
    ['parent = HARB-3', harb(4)],
    ['"epic link" in (HARB-2)', harb(3)],
    ['parent is not empty order by key', harb(2, 3, 4)],
    ['project = HARB and parent is empty and type = Bug', harb(5)],
    ['status = Done', harb(3)],
    ['project = HARB and status != "To Do"', harb(3)],
    ['statusCategory = Done or statusCategory = indeterminate', harb(3)],
    [
      'resolution = Unresolved and project = HARB order by key',
      harb(1, 2, 4, 5, 7, 9),
    ],
    ['resolution is not empty', harb(3)],
    ['resolution = Done', harb(3)],
    ['priority > Medium', harb(9)],
    ['project = "LOCK" and priority <= medium', ['LOCK-1']],
    ['assignee = 712020:person-2', harb(3)],
    ['assignee is not empty and assignee != 712020:person-2', harb(9)],
    ['not assignee = 712020:person-2', harb(9)],
    ['reporter = 712020:person-3', ['LOCK-1']],
    ['assignee = currentUser()', []],
    ['labels = TIDE', harb(3)],
    ['labels = nowhere', []],
    ['labels not in (nowhere)', harb(3)],
    ['component = "Tide Table"', harb(3)],
    ['component in (10500)', harb(3)],
    ['fixVersion = 1.0', harb(3)],
    ['sprint = 103 order by id', ['HARB-3', 'QUAY-2']],
    ['sprint = "HARB Sprint 2"', harb(3)],
    ['sprint in openSprints()', []],
    ['cf[10020] in closedSprints() and project = HARB', harb(3)],
    ['"Story Points" >= 5', harb(3)],
    ['"Story point estimate" = 3 or cf[10028] = 4', ['QUAY-1']],
    ['flagged is not empty', []],
    ['due <= 2026-03-10', harb(9)],
    ['due < "2026-03-10"', []],
    ['due is empty and type = Bug and project = HARB', harb(5)],
    ['created = 2026-01-14', ['QUAY-1']],
    ['created >= "2026-01-15" order by created', ['LOCK-1']],
    ['created < 2026-01-06 order by created', harb(1)],
    ['updated >= -14d', harb(5)],
    ['updated < startOfYear()', []],
    ['resolved >= "2026/01/30" and resolved <= "2026/01/31"', harb(3)],
    ['summary ~ "berth*"', harb(3, 2)],
    ['summary ~ berth', harb(2)],
    ['summary ~ "crane HALTS"', harb(5)],
    ['summary ~ "\\"berths by\\""', harb(3)],
    ['summary !~ "a*" and project = HARB and type = Bug', harb(5)],
    ['description is not empty', harb(3)],
    ['text ~ tide', harb(3)],
    ['comment ~ halted', harb(5)],
    [
      '(project = HARB or project = QUAY) and type = Story order by priority, key',
      ['HARB-3', 'QUAY-1'],
    ],
    ['project = HARB order by due, key', harb(9, 1, 2, 3, 4, 5, 7)],
    [
      'project = HARB order by priority desc, key desc',
      harb(9, 7, 5, 4, 3, 2, 1),
    ],
    ['', ['LOCK-1', 'QUAY-1', 'HARB-9', 'QUAY-2', ...harb(7, 5, 4, 3, 2, 1)]],
  ])('finds for %s', async (jql, keys) => {
    const found = await find(jql);

    expect(
      jql.includes('order by') || jql === '' ? found : found.sort(),
    ).toEqual(jql.includes('order by') || jql === '' ? keys : [...keys].sort());
  });

  it.each([
    [
      'colour = red',
      "Field 'colour' does not exist or you do not have permission to view it.",
    ],
    [
      'project = NONE',
      "The value 'NONE' does not exist for the field 'project'.",
    ],
    [
      'status in (Done, Gone)',
      "The value 'Gone' does not exist for the field 'status'.",
    ],
    [
      'key in (HARB-1, HARB-6)',
      "An issue with key 'HARB-6' does not exist for field 'key'.",
    ],
    [
      'key > HARB-6',
      "An issue with key 'HARB-6' does not exist for field 'key'.",
    ],
    [
      'parent = 10018',
      "A value with ID '10018' does not exist for the field 'parent'.",
    ],
    [
      'issuekey = nonsense',
      "The issue key 'nonsense' for field 'issuekey' is invalid.",
    ],
    [
      'sprint = Nowhere',
      "Sprint with name 'Nowhere' does not exist or you do not have permission to view it.",
    ],
    [
      'assignee = nobody',
      "The value 'nobody' does not exist for the field 'assignee'.",
    ],
    [
      'assignee in membersOf("crew")',
      "Unable to find JQL function 'membersOf(crew)'.",
    ],
    [
      'project ~ HARB',
      "The operator '~' is not supported by the 'project' field.",
    ],
    [
      'summary = berth',
      "The operator '=' is not supported by the 'summary' field.",
    ],
    ['updated > soon', "Date value 'soon' for field 'updated' is invalid."],
    [
      'project = HARB order by comment',
      "Not able to sort using field 'comment'.",
    ],
    [
      'project = HARB order by colour',
      "Field 'colour' does not exist or you do not have permission to view it.",
    ],
    [
      'project = HARB order by key, created, updated, due, status, priority, summary, type',
      'The ORDER BY clause can contain a maximum of 7 fields.',
    ],
  ])('refuses %s', async (jql, message) => {
    await expect(find(jql)).rejects.toMatchObject({
      status: 400,
      messages: [expect.stringContaining(message)],
    });
  });

  it.each([
    ['project = QUAY and type = Story', ['quay']],
    ['key in (HARB-3)', ['harbour']],
    ['parent = HARB-3 and updated > -7d', ['harbour']],
    ['project = HARB and (sprint = 103 or labels = x)', ['harbour']],
  ])('for %s, makes no chronicles but those of %j', async (jql, teams) => {
    const company = handMadeCompany();
    await find(jql, visitAt(testNow, company));

    expect([...new Set(company.asked)]).toEqual(teams);
  });

  it('asks no chronicle again for an answer that cannot have changed, and does for one that can', async () => {
    const company = handMadeCompany();
    const search = new IssueSearch();
    const askedFor = async (jql: string, at: number) => {
      company.asked.length = 0;
      await search.find(visitAt(at, company), { jql });
      return company.asked.length > 0;
    };

    expect(await askedFor('project = QUAY', on(21, 9))).toBe(true);
    expect(await askedFor('project = QUAY', on(22, 9))).toBe(false);
    // What was moved there at nine is there after nine.
    expect(await askedFor('project = QUAY', on(22, 9) + 1)).toBe(true);
    expect(await askedFor('project = QUAY and due < now()', on(23))).toBe(true);
    expect(await askedFor('project = QUAY and due < now()', on(24))).toBe(true);
  });

  it('finds a moved item in one project at a time', async () => {
    const at = (moment: number) => find('summary ~ paint', visitAt(moment));

    expect(await at(on(22))).toEqual(['HARB-8']);
    expect(await at(on(22) + 1)).toEqual(['QUAY-2']);
  });
});
