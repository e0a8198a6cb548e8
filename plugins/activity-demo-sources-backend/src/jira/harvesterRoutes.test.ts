import { JiraFlavour } from './JiraFlavour';
import { startJira, TestJira } from './testing/startJira';

describe.each<[JiraFlavour, string[]]>([
  ['cloud', ['/rest/api/2', '/rest/api/3']],
  ['dataCenter', ['/rest/api/2']],
])('what harvesters ask Jira for, %s', (flavour, versions) => {
  let jira: TestJira;
  beforeAll(async () => {
    jira = await startJira(flavour);
  });
  afterAll(() => jira.close());

  const everywhere = (paths: [string, string][]) =>
    versions.flatMap(api => paths.map(([path, at]) => [`${api}${path}`, at]));

  it.each(
    everywhere([
      ['/serverInfo', 'deploymentType'],
      ['/myself', 'timeZone'],
      ['/project/HARB', 'issueTypes'],
      ['/issue/HARB-3', 'fields.updated'],
    ]),
  )('%s has %s', async (path, field) => {
    const { status, body } = await jira.get(path);

    expect(status).toBe(200);
    expect(body).toHaveProperty(field);
  });

  it.each(
    everywhere([
      ['/field', 'schema.type'],
      ['/issuetype', 'subtask'],
      ['/status', 'statusCategory.key'],
      ['/priority', 'name'],
      ['/resolution', 'name'],
      ['/project', 'key'],
      ['/project/HARB/versions', 'released'],
      ['/project/HARB/components', 'name'],
      ['/project/HARB/statuses', 'statuses'],
    ]),
  )('%s lists things with %s', async (path, field) => {
    const { status, body } = await jira.get(path);

    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(0);
    for (const row of body) expect(row).toHaveProperty(field);
  });

  it.each([
    ['/rest/agile/1.0/board', 'type'],
    ['/rest/agile/1.0/board?projectKeyOrId=HARB', 'name'],
    ['/rest/agile/1.0/board/1/sprint', 'state'],
    ['/rest/agile/1.0/board/1/sprint?state=closed', 'completeDate'],
  ])('%s is a page of values with %s', async (path, field) => {
    const { status, body } = await jira.get(path);

    expect(status).toBe(200);
    expect(body).toMatchObject({ startAt: 0, isLast: true });
    expect(body.values.length).toBeGreaterThan(0);
    for (const row of body.values) expect(row).toHaveProperty(field);
  });

  it('tells how a board is estimated, and its columns', async () => {
    const path = '/rest/agile/1.0/board/1/configuration';
    const { body } = await jira.get(path);

    expect(body.estimation.field.fieldId).toMatch(/^customfield_/);
    expect(body.columnConfig.columns.length).toBeGreaterThan(2);
  });

  it('lists projects page by page in Cloud only', async () => {
    const { status } = await jira.get('/rest/api/2/project/search');

    expect(status).toBe(flavour === 'cloud' ? 200 : 404);
  });
});
