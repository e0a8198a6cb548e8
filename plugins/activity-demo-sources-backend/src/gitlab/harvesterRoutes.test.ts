import { startGitlab, testCompany, TestGitlab } from './testing/startGitlab';

jest.setTimeout(120_000);

const { projectId, defaultBranch } = testCompany.services[2].gitlab;
const project = `/projects/${projectId}`;

describe('what harvesters ask GitLab for', () => {
  let gitlab: TestGitlab;
  let since: string;
  let merged: any;
  let deployment: any;

  beforeAll(async () => {
    gitlab = await startGitlab();
    const one = async (path: string) => (await gitlab.ask(path)).body[0];
    merged = await one(`${project}/merge_requests?state=merged&per_page=1`);
    deployment = await one(`${project}/deployments?status=success&per_page=1`);
    since = (await one(`${project}/repository/commits?page=9&per_page=1`)).id;
  });
  afterAll(() => gitlab.close());

  const filled = (path: string) =>
    path
      .replace(':project', project)
      .replace(':iid', merged.iid)
      .replace(':deployment', deployment.id)
      .replace(':since', since);

  it.each<[path: string, field: string]>([
    ['/projects?membership=true&simple=true', 'path_with_namespace'],
    ['/projects?membership=true&archived=false&order_by=id', 'default_branch'],
    ['/groups/tidewater/projects?include_subgroups=true', 'namespace'],
    [':project/repository/branches', 'commit'],
    [`:project/repository/commits?ref_name=${defaultBranch}`, 'authored_date'],
    [`:project/repository/commits?ref_name=:since..${defaultBranch}`, 'id'],
    [':project/merge_requests?updated_after=2026-01-01T00:00:00Z', 'iid'],
    [':project/merge_requests/:iid/notes', 'system'],
    [':project/merge_requests/:iid/commits', 'parent_ids'],
    [':project/merge_requests/:iid/resource_state_events', 'state'],
    [':project/issues?updated_after=2026-01-01T00:00:00Z', 'iid'],
    [':project/pipelines?updated_after=2026-01-01T00:00:00Z', 'status'],
    [':project/deployments?order_by=updated_at&sort=asc', 'environment'],
    [':project/deployments/:deployment/merge_requests', 'merged_at'],
    [':project/environments', 'tier'],
    [':project/events', 'action_name'],
  ])('%s lists rows with %s', async (path, field) => {
    const { status, body, headers } = await gitlab.ask(filled(path));

    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(0);
    for (const row of body) expect(row).toHaveProperty(field);
    expect(headers.get('link')).toContain('rel="first"');
  });

  it('gives a range of commits without what was there before', async () => {
    const range = `:project/repository/commits?ref_name=:since..${defaultBranch}`;
    const { body } = await gitlab.ask(filled(range));

    expect(body.map(({ id }: any) => id)).not.toContain(since);
    expect(body.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ['/version', 'version'],
    ['/user', 'username'],
    [':project', 'last_activity_at'],
    [':project/merge_requests/:iid', 'diff_refs'],
    [':project/merge_requests/:iid/approvals', 'approved_by'],
    [':project/deployments/:deployment', 'deployable'],
  ])('%s has %s', async (path, field) => {
    const { status, body } = await gitlab.ask(filled(path));

    expect(status).toBe(200);
    expect(body).toHaveProperty(field);
  });

  it.each([
    ':project/repository/tags',
    ':project/releases',
    ':project/merge_requests/:iid/closes_issues',
    ':project/issues/1/notes',
    ':project/issues/1/resource_state_events',
    ':project/issues/1/resource_label_events',
  ])('%s is a list, of whatever there is', async path => {
    const { status, body } = await gitlab.ask(filled(path));

    expect(status).toBe(200);
    expect(Array.isArray(body)).toBe(true);
  });
});
