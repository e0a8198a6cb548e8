import { startGitlab, testCompany, TestGitlab } from './testing/startGitlab';

jest.setTimeout(120_000);

describe('webhooks over the API of GitLab', () => {
  let gitlab: TestGitlab;
  const [service] = testCompany.services;
  const project = `/projects/${service.gitlab.projectId}/hooks`;

  beforeEach(async () => {
    gitlab = await startGitlab();
  });
  afterEach(() => gitlab.close());

  const post = (path: string, body: unknown) =>
    gitlab.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('are added, listed and removed; secrets are never shown', async () => {
    const { status, body, text } = await post(project, {
      url: 'http://127.0.0.1:1/in',
      token: 'brine-of-the-sea',
      merge_requests_events: true,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      push_events: true,
      merge_requests_events: true,
      note_events: false,
      project_id: service.gitlab.projectId,
      alert_status: 'executable',
    });
    expect(text).not.toContain('brine');
    expect((await gitlab.list(project)).map(({ id }) => id)).toEqual([body.id]);

    const removed = await gitlab.ask(`${project}/${body.id}`, {
      method: 'DELETE',
    });
    expect(removed.status).toBe(204);
    expect(await gitlab.list(project)).toEqual([]);
    expect((await gitlab.ask(`${project}/${body.id}`)).status).toBe(404);
  });

  it('belong to a project or a group, not to both', async () => {
    const group = '/groups/tidewater/hooks';
    await post(group, { url: 'http://127.0.0.1:1/in' });
    expect(await gitlab.list(group)).toHaveLength(1);
    expect(await gitlab.list(project)).toEqual([]);
  });

  it('need an address', async () => {
    expect((await post(project, { url: 'nowhere' })).status).toBe(400);
  });
});
