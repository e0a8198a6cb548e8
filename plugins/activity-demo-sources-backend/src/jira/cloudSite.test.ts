import { bearer, startJira, TestJira } from './testing/startJira';

describe('the site of Jira Cloud', () => {
  let jira: TestJira;
  beforeEach(async () => {
    jira = await startJira('cloud');
  });
  afterEach(() => jira.close());

  const api = '/rest/api/3';

  it('tells what it is, and the zone of who asks', async () => {
    expect((await jira.get(`${api}/serverInfo`)).body).toMatchObject({
      deploymentType: 'Cloud',
      baseUrl: jira.url,
      serverTime: '2026-03-02T12:00:00.000+0000',
    });
    expect((await jira.get(`${api}/myself`)).body).toMatchObject({
      accountId: '712020:00000000-0000-4000-8000-000000000001',
      timeZone: 'Asia/Kolkata',
    });
  });

  it('measured on a Cloud site: 401 is a line of text, even where it is called JSON', async () => {
    const { status, headers, text } = await jira.get(`${api}/myself`, {
      Authorization: '',
      Accept: 'application/json',
    });

    expect(status).toBe(401);
    expect(text).toBe('Client must be authenticated to access this resource.');
    expect(headers.get('content-type')).toMatch('application/json');
    expect(headers.get('www-authenticate')).toMatch(/^OAuth realm="http/);
  });

  it('lets people in by e-mail and API token, or by a bearer token', async () => {
    const basic = (user: string) => ({
      Authorization: `Basic ${Buffer.from(`${user}:tidewater-guest`).toString(
        'base64',
      )}`,
    });
    const me = `${api}/myself`;

    expect((await jira.get(me, basic('guest@tidewater.example'))).status).toBe(
      200,
    );
    expect((await jira.get(me, bearer('tidewater-guest'))).status).toBe(200);
    expect((await jira.get(me, basic('guest'))).status).toBe(401);
    expect((await jira.get(me, bearer('unknown'))).status).toBe(401);
  });

  it('Atlassian, rate limiting: the reset is a time to the minute, and 429 has a reason', async () => {
    const usual = await jira.get(`${api}/myself`);
    jira.settings.requestsPerMinute = 1;
    await jira.get(`${api}/myself`);
    const refused = await jira.get(`${api}/myself`);

    expect(usual.headers.get('x-ratelimit-reset')).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/,
    );
    expect(usual.headers.get('retry-after')).toBeNull();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('lists projects, with their styles', async () => {
    const { body } = await jira.get(
      `${api}/project/search?maxResults=2&startAt=1`,
    );

    expect(body).toMatchObject({ startAt: 1, total: 3, isLast: true });
    expect(
      body.values.map(({ key, style, simplified }: any) => [
        key,
        style,
        simplified,
      ]),
    ).toEqual([
      ['LOCK', 'classic', false],
      ['QUAY', 'next-gen', true],
    ]);
    expect((await jira.get(`${api}/project`)).body).toHaveLength(3);
    expect((await jira.get(`${api}/project/NONE`)).status).toBe(404);
    expect((await jira.get(`${api}/project/10001`)).body).toMatchObject({
      key: 'HARB',
      components: [{ name: 'Berth Planner' }, { name: 'Tide Table' }],
    });
  });

  it('lists what belongs to a project', async () => {
    const versions = await jira.get(`${api}/project/HARB/versions`);
    const statuses = await jira.get(`${api}/project/QUAY/statuses`);

    expect(versions.body).toEqual([
      expect.objectContaining({
        name: '1.0',
        released: true,
        releaseDate: '2026-02-02',
      }),
      expect.objectContaining({
        name: '1.1',
        released: false,
        overdue: true,
        releaseDate: '2026-02-20',
      }),
    ]);
    expect(statuses.body[0].statuses[0].scope.project.id).toBe('10002');
    expect(
      (await jira.get(`${api}/project/HARB/components`)).body,
    ).toHaveLength(2);
  });

  it('jira.js, issue type details: levels go from -1 to 3, and names repeat in other projects', async () => {
    const { body } = await jira.get(`${api}/issuetype`);
    const epics = body.filter((type: any) => type.name === 'Epic');

    expect(body.slice(0, 9).map((type: any) => type.hierarchyLevel)).toEqual([
      -1, 0, 0, 0, 0, 1, 2, 2, 3,
    ]);
    expect(epics).toHaveLength(2);
    expect(new Set(epics.map((type: any) => type.id)).size).toBe(2);
  });

  it('lists fields, two of them for story points', async () => {
    const { body } = await jira.get(`${api}/field`);
    const points = body.filter((field: any) => /story point/i.test(field.name));

    expect(points.map((field: any) => [field.id, field.schema.custom])).toEqual(
      [
        [
          'customfield_10028',
          'com.atlassian.jira.plugin.system.customfieldtypes:float',
        ],
        ['customfield_10016', 'com.pyxis.greenhopper.jira:jsw-story-points'],
      ],
    );
  });

  it.each(['status', 'statuscategory', 'priority', 'resolution'])(
    'lists each %s with an id and a name',
    async list => {
      const { body } = await jira.get(`${api}/${list}`);

      expect(body.length).toBeGreaterThan(1);
      for (const entry of body) {
        expect(entry).toMatchObject({
          id: expect.anything(),
          name: expect.any(String),
          self: expect.stringContaining(jira.url),
        });
      }
    },
  );

  it('finds users by account id', async () => {
    const person = '712020:person-2';

    expect(
      (await jira.get(`${api}/user?accountId=${person}`)).body.displayName,
    ).toBe('Ben Quay');
    expect((await jira.get(`${api}/user?accountId=none`)).status).toBe(404);
    expect(
      (await jira.get(`${api}/user/search?accountId=${person}`)).body,
    ).toHaveLength(1);
    expect(
      (await jira.get(`${api}/users/search?maxResults=2`)).body,
    ).toHaveLength(2);
  });

  it('Atlassian, webhooks of apps: a token cannot register them', async () => {
    expect((await jira.post(`${api}/webhook`, {})).status).toBe(403);
  });

  it('answers 404 for a path that there is not', async () => {
    expect((await jira.get(`${api}/nothing`)).status).toBe(404);
  });
});
