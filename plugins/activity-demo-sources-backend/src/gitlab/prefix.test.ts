import { createCompany } from '../chronicle/createCompany';
import { startGitlab, TestGitlab } from './testing/startGitlab';

jest.setTimeout(120_000);

const day = 86_400_000;
const options = { seed: 11, scale: { people: 0.4, months: 1 } };

describe('GitLab at a moment', () => {
  // Lives are told in spans of 28 days: this one is told to its end, and the other one far beyond it.
  const told = createCompany(options);
  const ahead = createCompany(options);
  const at = told.founded + 12 * 28 * day - 3 * 3_600_000;
  let now: TestGitlab;
  let later: TestGitlab;

  beforeAll(async () => {
    for (const { id } of ahead.teams) ahead.chronicle(id, at + 150 * day);
    now = await startGitlab(told, at);
    later = await startGitlab(ahead, at);
    for (const each of [now, later]) {
      each.settings.publicUrl = 'https://gitlab.example';
    }
  });
  afterAll(() => Promise.all([now.close(), later.close()]));

  const paths = (id: number) =>
    [
      '',
      '/repository/commits?per_page=100',
      '/repository/branches?per_page=100',
      '/repository/tags?per_page=100',
      '/pipelines?per_page=100',
      '/jobs?per_page=100',
      '/deployments?per_page=100&sort=desc',
      '/environments',
      '/releases',
      '/issues',
      '/events?per_page=100',
      '/merge_requests?per_page=30',
    ].map(rest => `/projects/${id}${rest}`);
  const changePaths = (id: number, iid: number) =>
    [
      '',
      '/commits',
      '/approvals',
      '/notes',
      '/discussions',
      '/closes_issues',
      '/resource_state_events',
    ].map(rest => `/projects/${id}/merge_requests/${iid}${rest}`);

  async function answers(gitlab: TestGitlab, asked: string[]) {
    const all = [];
    for (const path of asked) {
      const { status, body, headers } = await gitlab.ask(path);
      all.push({ path, status, body, total: headers.get('x-total') });
    }
    return all;
  }

  it.each(told.services.map(({ id, gitlab }) => [id, gitlab.projectId]))(
    'answers for %s the same, whatever is known of the time after it',
    async (_, project) => {
      const id = Number(project);
      const changes = (await now.ask(paths(id).at(-1)!)).body;
      const asked = [
        ...paths(id),
        ...changes.flatMap(({ iid }: { iid: number }) => changePaths(id, iid)),
      ];
      const expected = await answers(later, asked);

      expect(await answers(now, asked)).toEqual(expected);
      expect(expected.every(({ status }) => status === 200)).toBe(true);
      expect(changes.length).toBeGreaterThan(20);
    },
  );

  it('lists the same people', async () => {
    const asked = [
      '/users?per_page=100',
      '/groups/tidewater/members?per_page=100',
    ];
    expect(await answers(now, asked)).toEqual(await answers(later, asked));
  });
});
