import { startGitlab, testCompany, TestGitlab } from './testing/startGitlab';

jest.setTimeout(120_000);

describe('people of GitLab', () => {
  let gitlab: TestGitlab;
  const [team] = testCompany.teams;
  const lead = testCompany.person(team.lead);

  beforeAll(async () => {
    gitlab = await startGitlab();
  });
  afterAll(() => gitlab.close());

  it('are found by their whole username', async () => {
    const found = await gitlab.list(`/users?username=${lead.username}`);
    expect(found.map(({ id }) => id)).toEqual([lead.gitlabId]);
    expect(await gitlab.list(`/users?username=${lead.username}x`)).toEqual([]);
    const { body } = await gitlab.ask(`/users/${lead.gitlabId}`);
    expect(body).toMatchObject({ username: lead.username, bot: false });
    expect(body).not.toHaveProperty('email');
  });

  it('are listed by offset and by keyset', async () => {
    const byOffset = await gitlab.list('/users?per_page=10');
    const byKeyset = await gitlab.list(
      '/users?per_page=10&pagination=keyset&order_by=id',
    );
    expect(byOffset.length).toBeGreaterThan(40);
    expect(byKeyset).toEqual(byOffset);
  });

  it('are blocked when they have left, and still there', async () => {
    const gone = testCompany.people.find(
      ({ employed }) =>
        employed.until !== undefined && employed.until < gitlab.clock.at,
    )!;
    const { body } = await gitlab.ask(`/users/${gone.gitlabId}`);
    expect(body.state).toBe('blocked');
    const active = await gitlab.list('/users?per_page=100&active=true');
    expect(active.map(({ id }) => id)).not.toContain(gone.gitlabId);
  });

  it('have done what the projects say that they have done', async () => {
    const query = 'after=2026-09-01&before=2026-10-01&per_page=100';
    const own = await gitlab.list(`/users/${lead.gitlabId}/events?${query}`);
    const ofProjects = [];
    for (const { gitlab: place } of testCompany.services) {
      ofProjects.push(
        ...(await gitlab.list(`/projects/${place.projectId}/events?${query}`)),
      );
    }
    expect(own.length).toBeGreaterThan(5);
    expect(own).toEqual(
      ofProjects
        .filter(({ author_id: author }) => author === lead.gitlabId)
        .sort((a, b) => b.id - a.id),
    );
  });

  it('use tokens of accounts that are users, too', async () => {
    const { body } = await gitlab.ask('/users/2');
    expect(body.username).toBe('harvester');
    expect((await gitlab.ask('/users/4')).body).toEqual({
      message: '404 User Not Found',
    });
  });

  it('belong to the groups of their teams', async () => {
    const members = await gitlab.list(
      `/groups/${encodeURIComponent(`tidewater/${team.id}`)}/members`,
    );
    expect(members.find(({ id }) => id === lead.gitlabId).access_level).toBe(
      40,
    );
    const groups = await gitlab.list('/groups/tidewater/subgroups');
    expect(groups.map(({ path }) => path).sort()).toEqual(
      testCompany.teams.map(({ id }) => id).sort(),
    );
    const projects = await gitlab.list(
      '/groups/tidewater/projects?include_subgroups=true&per_page=5',
    );
    expect(projects).toHaveLength(testCompany.services.length);
    expect(await gitlab.list('/groups/tidewater/projects')).toEqual([]);
  });
});
