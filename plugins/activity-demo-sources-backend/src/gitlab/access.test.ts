import { startGitlab, testCompany, TestGitlab } from './testing/startGitlab';

jest.setTimeout(120_000);

describe('access to GitLab', () => {
  let gitlab: TestGitlab;
  const [own] = testCompany.services;
  const other = testCompany.services.find(({ team }) => team !== own.team)!;
  const guest = { headers: { 'PRIVATE-TOKEN': 'tidewater-guest' } };
  const path = (id: number | string, rest = '') =>
    `/projects/${encodeURIComponent(id)}${rest}`;

  beforeEach(async () => {
    gitlab = await startGitlab();
  });
  afterEach(() => gitlab.close());

  it.each([
    [{ 'PRIVATE-TOKEN': 'wrong' }],
    [{ 'PRIVATE-TOKEN': '', Authorization: 'Bearer wrong' }],
    [{ 'PRIVATE-TOKEN': '', 'JOB-TOKEN': 'tidewater-harvester' }],
  ])('refuses %j with 401', async headers => {
    const { status, body } = await gitlab.ask('/user', { headers });
    expect([status, body]).toEqual([401, { message: '401 Unauthorized' }]);
  });

  it.each([
    [{ 'PRIVATE-TOKEN': 'tidewater-harvester' }, ''],
    [{ 'PRIVATE-TOKEN': '', Authorization: 'Bearer tidewater-harvester' }, ''],
    [{}, '?private_token=tidewater-harvester'],
  ])('knows who comes with %j%s', async (headers, query) => {
    const init = { headers: headers as Record<string, string> };
    const { body } = await gitlab.ask(`/user${query}`, init);
    expect(body.username).toBe('harvester');
  });

  it('GitLab, visibility: who does not see a project is told that it is not there', async () => {
    const { status, body } = await gitlab.ask(
      path(other.gitlab.projectId),
      guest,
    );
    expect([status, body]).toEqual([404, { message: '404 Project Not Found' }]);
    expect((await gitlab.ask(path(own.gitlab.projectId), guest)).status).toBe(
      200,
    );
    const { body: projects } = await gitlab.ask('/projects', guest);
    expect(projects.map(({ id }: { id: number }) => id).sort()).toEqual(
      testCompany.services
        .filter(({ team }) => team === own.team)
        .map(({ gitlab: { projectId } }) => projectId)
        .sort(),
    );
  });

  it.each([
    ['/merge_requests', 403],
    ['/repository/commits', 403],
    ['/pipelines', 403],
    ['/deployments', 403],
    ['/hooks', 403],
    ['/issues', 200],
    ['/releases', 200],
    ['/events', 200],
  ])('GitLab, permissions: a guest gets for %s %d', async (rest, status) => {
    const answer = await gitlab.ask(path(own.gitlab.projectId, rest), guest);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toBe(
      status === 403 ? '403 Forbidden' : undefined,
    );
  });

  it('GitLab REST API, redirects: a path from before a move answers 301 with the id, for reading only', async () => {
    const moved = testCompany.services[3];
    const former = path(
      `tidewater/incubator/${moved.id}`,
      '/merge_requests?state=merged',
    );
    const { status, headers } = await gitlab.ask(former, {
      redirect: 'manual',
    });
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(
      `${gitlab.url}/api/v4/projects/${moved.gitlab.projectId}/merge_requests?state=merged`,
    );
    expect((await gitlab.ask(former)).status).toBe(200);
    const { status: posted } = await gitlab.ask(
      path(`tidewater/incubator/${moved.id}`, '/hooks'),
      { method: 'POST' },
    );
    expect(posted).toBe(405);
  });

  it('production-engineering#25372: headers tell of the limit only when it is passed, in plain text', async () => {
    gitlab.settings.requestsPerMinute = 2;
    const first = await gitlab.ask('/version');
    await gitlab.ask('/version');
    // A minute may have passed in between, and no more than one.
    let refused = await gitlab.ask('/version');
    for (let i = 0; i < 3 && refused.status !== 429; i++) {
      refused = await gitlab.ask('/version');
    }

    expect([...first.headers.keys()].join()).not.toContain('ratelimit');
    expect(refused.status).toBe(429);
    expect(refused.text).toBe('Retry later\n');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-limit')).toBe('2');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  });

  it('shows from when on a project is archived', async () => {
    const { gitlab: archived } = testCompany.services.find(
      service => service.gitlab.archived,
    )!;
    const at = async (moment: number) => {
      gitlab.clock.at = moment;
      return (await gitlab.ask(path(archived.path))).body.archived;
    };
    expect(await at(testCompany.founded + 200 * 86_400_000)).toBe(false);
    expect(await at(testCompany.founded + 400 * 86_400_000)).toBe(true);
    const { body } = await gitlab.ask('/projects?archived=true');
    expect(body.map(({ id }: { id: number }) => id)).toEqual([
      archived.projectId,
    ]);
  });

  it('answers paths that it does not have with an error, not a message', async () => {
    const { status, body } = await gitlab.ask('/no/such/thing');
    expect([status, body]).toEqual([404, { error: '404 Not Found' }]);
  });

  it('says its version', async () => {
    gitlab.settings.version = '17.11.2-ee';
    expect((await gitlab.ask('/version')).body.version).toBe('17.11.2-ee');
    expect((await gitlab.ask('/metadata')).body.enterprise).toBe(true);
  });
});
