import {
  startCompany,
  type TestGitlab,
  testNow,
} from '../__testUtils__/startCompany';
import { createTestRequests } from '../__testUtils__/createTestRequests';
import { serveOnLoopback } from '../__testUtils__/serveOnLoopback';
import { createGitlabSite } from '../createGitlabSite';
import { listProjects } from './listProjects';
import { ProjectLookUp } from './ProjectLookUp';

jest.setTimeout(60_000);

const { signal } = new AbortController();

describe('listProjects', () => {
  let gitlab: TestGitlab;
  let guest: TestGitlab;

  beforeAll(async () => {
    gitlab = await startCompany();
    guest = await startCompany({ token: 'tidewater-guest' });
  });
  afterAll(async () => {
    await gitlab.close();
    await guest.close();
  });
  beforeEach(() => {
    gitlab.requests.length = 0;
  });

  const list = async (
    {
      groups = [],
      projects = [],
    }: Partial<Pick<TestGitlab['instance'], 'groups' | 'projects'>>,
    locators: string[] = [],
    { site, instance } = gitlab,
    lookUp = new ProjectLookUp(site, () => testNow),
  ) => {
    const { hosts } = { hosts: [...instance.hosts, 'gitlab.com'] };
    const search = { site, instance: { groups, projects, hosts }, lookUp };
    return listProjects(search, locators, signal);
  };
  const services = () => gitlab.demo.company.services;
  const idsOf = (found: Awaited<ReturnType<typeof list>>) =>
    found.projects.map(({ id }) => id);

  it('lists the projects of groups and of their subgroups, archived ones too', async () => {
    const found = await list({ groups: ['tidewater'] });
    const all = services().map(({ gitlab: { projectId } }) => projectId);
    expect(idsOf(found)).toEqual([...all].sort((a, b) => a - b));
    const archived = services().filter(service => service.gitlab.archived);
    expect(
      found.projects
        .filter(({ source }) => source.archived)
        .map(({ id }) => id),
    ).toEqual(archived.map(service => service.gitlab.projectId));
    expect(gitlab.requests).toHaveLength(1);
    expect(found.unreachable).toEqual([]);
  });

  it('finds those that are configured or named by Components, each once', async () => {
    const [one, two, three, moved] = services().map(service => service.gitlab);
    const found = await list(
      {
        projects: [
          { path: one.path, componentRef: 'component:default/one' },
          { path: `${one.projectId}`, componentRef: 'component:default/too' },
          { path: `tidewater/incubator/${services()[3].id}` },
        ],
      },
      [
        `127.0.0.1/gitlab/${two.path}`,
        `gitlab.com/${two.path}`,
        `gitlab.com/${three.path}`,
        'gitlab.com/somebody/else',
        'github.com/acme/web',
      ],
    );
    expect(idsOf(found)).toEqual(
      [one, two, three, moved].map(({ projectId }) => projectId),
    );
    expect(found.unreachable).toEqual([]);
    expect(found.projects[0].source.componentRefs).toEqual([
      'component:default/one',
      'component:default/too',
    ]);
    expect(found.projects[3].source.locators).toEqual(
      expect.arrayContaining([
        `127.0.0.1/${moved.path}`,
        `127.0.0.1/tidewater/incubator/${services()[3].id}`,
        `gitlab.com/${moved.path}`,
      ]),
    );
  });

  it('tells which projects and groups cannot be reached, and lists the others', async () => {
    const { path, projectId } = services()[0].gitlab;
    const other = services().find(({ team }) => team !== services()[0].team)!;
    const found = await list(
      {
        groups: ['no-such-group'],
        projects: [
          { path },
          { path: other.gitlab.path, componentRef: 'component:default/web' },
        ],
      },
      ['127.0.0.1/acme/gone'],
      guest,
    );
    expect(idsOf(found)).toEqual([projectId]);
    expect(
      found.unreachable.map(({ path: missing, error, componentRefs }) => [
        missing,
        error.code,
        componentRefs,
      ]),
    ).toEqual([
      ['no-such-group', 'not-found', []],
      [other.gitlab.path, 'not-found', ['component:default/web']],
      ['acme/gone', 'not-found', []],
    ]);
    expect(found.unreachable[1].error.message).toContain('status 404');
  });

  it.each(['unauthorized', 'serverError', 'unavailable'] as const)(
    'fails as a whole when GitLab answers nobody: %s',
    async kind => {
      // One of its own: it is left alone for a while after so many failures.
      const broken = await startCompany();
      broken.demo.faults.replace([
        { kind, share: 1, after: 0, retryAfterSeconds: 1, delayMs: 0 },
      ]);
      const options = { groups: ['tidewater'] };
      await expect(list(options, [], broken)).rejects.toMatchObject({
        name: 'SourceError',
        code: kind === 'unauthorized' ? 'unauthorised' : 'unavailable',
      });
      await broken.close();
    },
  );

  it('does not ask again for what it has found one by one', async () => {
    let now = testNow;
    const lookUp = new ProjectLookUp(gitlab.site, () => now);
    const { path } = services()[0].gitlab;
    const projects = [{ path }, { path: 'acme/gone' }];
    const locators = ['gitlab.com/somebody/else', 'gitlab.com/id:12345'];
    const ask = async () => {
      gitlab.requests.length = 0;
      await list({ projects }, locators, gitlab, lookUp);
      return gitlab.requests.length;
    };
    expect([await ask(), await ask()]).toEqual([4, 1]);
    now += 2 * 3_600_000;
    expect(await ask()).toBe(3);
    now += 5 * 3_600_000;
    expect(await ask()).toBe(4);
  });

  it('keeps a project that it knows while GitLab is out of order', async () => {
    const broken = await startCompany();
    let now = testNow;
    const lookUp = new ProjectLookUp(broken.site, () => now);
    const { path, projectId } = services()[0].gitlab;
    const ask = () => list({ projects: [{ path }] }, [], broken, lookUp);
    expect(idsOf(await ask())).toEqual([projectId]);
    now += 7 * 3_600_000;
    const fault = (kind: 'garbage' | 'notFound') =>
      broken.demo.faults.replace([
        { kind, share: 1, after: 0, retryAfterSeconds: 1, delayMs: 0 },
      ]);
    fault('garbage');
    expect(idsOf(await ask())).toEqual([projectId]);
    fault('notFound');
    const gone = await ask();
    expect(idsOf(gone)).toEqual([]);
    expect(gone.unreachable.map(({ error }) => error.code)).toEqual([
      'not-found',
    ]);
    await broken.close();
  });

  it('names a project of a group that it does not understand', async () => {
    const server = await serveOnLoopback((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify([
          {
            id: 8,
            name: 'Web',
            path_with_namespace: 'acme/web',
            web_url: 'https://gitlab.example/acme/web',
          },
          { id: 9 },
        ]),
      );
    });
    const address = {
      instance: 'acme',
      baseUrl: server.url,
      apiBaseUrl: `${server.url}/api/v4`,
    };
    const site = createGitlabSite(
      { id: 'acme', address, limits: {} },
      createTestRequests(),
    );
    const found = await list({ groups: ['acme'] }, [], { ...gitlab, site });
    expect(idsOf(found)).toEqual([8]);
    expect(found.unreachable).toMatchObject([
      {
        path: '9',
        error: {
          code: 'unreadable',
          message:
            'Project 9 of group acme cannot be understood: name, path_with_namespace, web_url are missing or not understood',
        },
      },
    ]);
    await server.close();
  });
});
