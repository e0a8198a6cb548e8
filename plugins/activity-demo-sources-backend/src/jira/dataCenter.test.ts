import { on } from './testing/harbourItems';
import { bearer, startJira, TestJira } from './testing/startJira';

describe('Jira Data Center', () => {
  let jira: TestJira;
  beforeEach(async () => {
    jira = await startJira('dataCenter');
  });
  afterEach(() => jira.close());

  const api = '/rest/api/2';
  const search = (query: string) => jira.get(`${api}/search?${query}`);
  const keysOf = (answer: { body: any }) =>
    answer.body.issues.map((issue: any) => issue.key);

  it('devlake, server info: the deployment type tells the products apart, to anybody', async () => {
    const { body } = await jira.get(`${api}/serverInfo`, { Authorization: '' });

    expect(body).toMatchObject({
      deploymentType: 'Server',
      versionNumbers: [9, 12, 7],
    });
  });

  it('pages by offset with a total, and gives all navigable fields', async () => {
    const { body } = await search(
      'jql=project=HARB order by key&startAt=2&maxResults=2',
    );

    expect(body).toMatchObject({ startAt: 2, maxResults: 2, total: 7 });
    expect(keysOf({ body })).toEqual(['HARB-3', 'HARB-4']);
    expect(body.issues[0].fields).toHaveProperty('summary');
    expect(body.issues[0].fields).not.toHaveProperty('comment');
  });

  it('jira.search.views.default.max: a page has a cap, whatever was asked for', async () => {
    jira.settings.searchCap = 3;

    const { body } = await jira.post(`${api}/search`, {
      jql: '',
      maxResults: 5000,
    });

    expect(body).toMatchObject({ maxResults: 3, total: 10 });
    expect(body.issues).toHaveLength(3);
  });

  it('singer-io tap-jira, issue 109: an update while somebody pages costs them a row', async () => {
    const page = (startAt: number) =>
      search(
        `jql=project=HARB order by updated asc&maxResults=3&startAt=${startAt}`,
      );
    jira.clock.at = on(4, 0);
    const first = keysOf(await page(0));
    // HARB-3 changes and goes to the end, so that HARB-4 moves up over the edge.
    jira.clock.at = on(4, 10);
    const second = keysOf(await page(3));

    expect(first).toEqual(['HARB-1', 'HARB-2', 'HARB-3']);
    expect(second).toEqual(['HARB-3', 'HARB-5']);
  });

  it('gives the whole changelog inline, oldest first, and all comments', async () => {
    const { body } = await search(
      'jql=key=HARB-5&fields=comment&expand=changelog',
    );
    const [{ changelog, fields }] = body.issues;

    expect(changelog).toMatchObject({ total: 45, maxResults: 45 });
    expect(changelog.histories[0].items[0].toString).toBe('Crane halts 1');
    expect(changelog.histories[44].items[0].toString).toBe('Crane halts 45');
    expect(fields.comment.comments).toHaveLength(25);
    expect(fields.comment.comments[0].body).toBe('Halted again, 0');
  });

  it.each([
    [
      'atlassian-python-api, issue 1396: changelog',
      `${api}/issue/HARB-3/changelog`,
    ],
    ['search/jql', `${api}/search/jql?jql=project=HARB`],
    ['version 3', '/rest/api/3/myself'],
    ['software lists with tokens', '/rest/software/1.0/board/1/issue'],
    ['project search', `${api}/project/search`],
  ])('has no route for %s', async (_, path) => {
    expect((await jira.get(path)).status).toBe(404);
  });

  it('Atlassian, deprecation of the toString of sprints: the field holds the text of Java objects', async () => {
    const { body } = await jira.get(`${api}/issue/HARB-3`);

    expect(body.fields.customfield_10104[0]).toMatch(
      /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@\w+\[id=103,rapidViewId=1,state=CLOSED,name=HARB Sprint 1, the \[first\],startDate=2026-01-09T14:30:00\.000\+05:30,.*\]$/,
    );
  });

  it('ceptah, hierarchy in Data Center: epics and what is above them are in custom fields', async () => {
    const fieldsOf = async (key: string) =>
      (await jira.get(`${api}/issue/${key}`)).body.fields;

    expect(await fieldsOf('HARB-3')).toMatchObject({
      customfield_10100: 'HARB-2',
      customfield_10301: null,
    });
    expect(await fieldsOf('HARB-3')).not.toHaveProperty('parent');
    expect(await fieldsOf('HARB-2')).toMatchObject({
      customfield_10100: null,
      customfield_10301: 'HARB-1',
    });
    expect((await fieldsOf('HARB-4')).parent.key).toBe('HARB-3');
    const { body } = await jira.get(`${api}/field`);
    expect(
      body.find(
        (field: any) =>
          field.schema.custom === 'com.pyxis.greenhopper.jira:gh-epic-link',
      ),
    ).toMatchObject({ id: 'customfield_10100', custom: true });
    expect(keysOf(await search('jql="Epic Link"=HARB-2'))).toEqual(['HARB-3']);
  });

  it('has users with names and keys, and no account ids', async () => {
    const { body } = await jira.get(
      `${api}/issue/HARB-9?fields=assignee,reporter`,
    );

    expect(body.fields.reporter).toMatchObject({
      name: 'ada.pier',
      key: 'ada.pier',
      emailAddress: 'ada.pier@tidewater.example',
    });
    expect(body.fields.assignee).toMatchObject({
      name: 'cem.lock',
      key: 'JIRAUSER10102',
    });
    expect(body.fields.assignee).not.toHaveProperty('accountId');
    expect((await jira.get(`${api}/user?key=JIRAUSER10102`)).body.name).toBe(
      'cem.lock',
    );
    expect((await jira.get(`${api}/user?username=nobody`)).status).toBe(404);
  });

  it('knows no team-managed projects and no levels', async () => {
    const { body } = await jira.get(`${api}/issuetype`);

    expect(body.filter((type: any) => type.name === 'Story')).toHaveLength(1);
    expect(body[0]).not.toHaveProperty('hierarchyLevel');
    expect((await jira.get(`${api}/issue/QUAY-1`)).body.fields).toMatchObject({
      customfield_10106: 3,
    });
  });

  it('Atlassian, validateQuery: what does not exist is an error, or a warning', async () => {
    const strict = await search('jql=status=Nowhere or key=HARB-1');
    const lenient = await search(
      'jql=status=Nowhere or key=HARB-1&validateQuery=false',
    );

    expect(strict.status).toBe(400);
    expect(lenient.body.warningMessages).toEqual([
      "The value 'Nowhere' does not exist for the field 'status'.",
    ]);
    expect(keysOf(lenient)).toEqual(['HARB-1']);
  });

  it('lets people in by name and password, or by a personal access token', async () => {
    const basic = (user: string) => ({
      Authorization: `Basic ${Buffer.from(`${user}:tidewater-guest`).toString(
        'base64',
      )}`,
    });
    const me = `${api}/myself`;

    expect((await jira.get(me, basic('guest'))).body.name).toBe('guest');
    expect((await jira.get(me, bearer('tidewater-guest'))).body).toMatchObject({
      key: 'guest',
      timeZone: 'America/New_York',
    });
    const failed = await jira.get(me, basic('guest@tidewater.example'));
    expect(failed.status).toBe(401);
    expect(failed.headers.get('x-seraph-loginreason')).toBe(
      'AUTHENTICATED_FAILED',
    );
    expect(failed.headers.get('content-type')).toMatch('text/html');
    expect(
      (await jira.get(me, { Authorization: '' })).body.errorMessages,
    ).toEqual([expect.stringContaining('not authenticated')]);
  });

  it('Atlassian, rate limiting headers: they tell the bucket', async () => {
    const { headers } = await jira.get(`${api}/myself`);

    expect(headers.get('x-ratelimit-interval-seconds')).toBe('60');
    expect(headers.get('x-ratelimit-fillrate')).toBe('600');
    expect(headers.get('retry-after')).toBe('0');
  });
});
