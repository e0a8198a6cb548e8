import {
  startGitlab,
  testCompany,
  testNow,
  TestGitlab,
} from './testing/startGitlab';

jest.setTimeout(120_000);

describe('deployments and pipelines of GitLab', () => {
  let gitlab: TestGitlab;
  const [service] = testCompany.services;
  const [repository] = testCompany.chronicle(
    service.team,
    testNow,
  ).repositories;
  const project = `/projects/${service.gitlab.projectId}`;

  beforeAll(async () => {
    gitlab = await startGitlab();
  });
  afterAll(() => gitlab.close());
  afterEach(() => {
    gitlab.clock.at = testNow;
  });

  it('gitlab-org/gitlab#328500: updated_after needs the list to be ordered by updated_at', async () => {
    const query = 'updated_after=2026-10-01T00:00:00Z';
    const { status, body } = await gitlab.ask(
      `${project}/deployments?${query}`,
    );
    expect([status, body]).toEqual([
      400,
      {
        message:
          '400 Bad request - `updated_at` filter requires `updated_at` sort',
      },
    ]);
    const found = await gitlab.list(
      `${project}/deployments?${query}&order_by=updated_at`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every(each => each.updated_at >= '2026-10-01T00:00:00.000Z'),
    ).toBe(true);
  });

  it('GitLab, deployments: one is created, runs and ends under the same id', async () => {
    const { id, statuses } = repository.deployments.find(
      each => each.statuses.length > 2,
    )!;
    const shown = [];
    for (const { at } of statuses) {
      gitlab.clock.at = at + 1;
      const { body } = await gitlab.ask(`${project}/deployments/${id}`);
      shown.push([body.status, body.updated_at]);
    }
    expect(shown).toEqual(
      statuses.map(({ at, status }) => [status, new Date(at).toISOString()]),
    );
    gitlab.clock.at = statuses[0].at;
    expect((await gitlab.ask(`${project}/deployments/${id}`)).status).toBe(404);
  });

  it('lists the merge requests that a deployment brought', async () => {
    const { id, changes } = repository.deployments.find(
      each => each.changes.length > 1,
    )!;
    const listed = await gitlab.list(
      `${project}/deployments/${id}/merge_requests`,
    );
    expect(listed.map(({ iid }) => iid).sort((a, b) => a - b)).toEqual(changes);
  });

  it('GitLab, pipelines: lists have no durations, single ones do', async () => {
    const [listed] = (await gitlab.ask(`${project}/pipelines?scope=finished`))
      .body;
    expect(listed).not.toHaveProperty('duration');
    expect(listed).not.toHaveProperty('finished_at');
    const { body } = await gitlab.ask(`${project}/pipelines/${listed.id}`);
    expect(body.finished_at).toBe(listed.updated_at);
    expect(body).toHaveProperty('queued_duration');
  });

  it('shows the jobs of a pipeline, those that run as running', async () => {
    const pipeline = repository.pipelines.find(({ jobs }) => jobs.length > 2)!;
    const [job] = pipeline.jobs;
    gitlab.clock.at = job.startedAt + 1;
    const listed = await gitlab.list(
      `${project}/pipelines/${pipeline.id}/jobs`,
    );
    expect(listed.find(({ id }) => id === job.id)).toMatchObject({
      status: 'running',
      finished_at: null,
      pipeline: { id: pipeline.id },
    });
  });

  it('finds pipelines by what was updated', async () => {
    const listed = await gitlab.list(
      `${project}/pipelines?updated_after=2026-11-01T00:00:00Z&order_by=updated_at&sort=asc`,
    );
    const moments = listed.map(({ updated_at: at }) => at);
    expect(moments.length).toBeGreaterThan(1);
    expect(moments).toEqual([...moments].sort());
    expect(moments[0] > '2026-11-01').toBe(true);
  });
});
