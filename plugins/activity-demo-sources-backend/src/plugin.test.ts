import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createCompany } from './chronicle/createCompany';
import { foundCompany } from './company';
import { activityDemoSourcesPlugin } from './plugin';
import { tellTruth } from './truth/tellTruth';

jest.setTimeout(300_000);

const seed = 5;
/** A company of twelve teams, which is a large one. */
const scale = { people: 2, months: 0.1 };
const now = Date.UTC(2026, 10, 16, 10);

describe('a backend with a large company', () => {
  const logger = mockServices.logger.mock();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let base: string;

  beforeAll(async () => {
    const clock = { start: new Date(now).toISOString(), running: false };
    backend = await startTestBackend({
      features: [
        activityDemoSourcesPlugin,
        logger.factory,
        mockServices.rootConfig.factory({
          data: { activityDemoSources: { seed, scale, clock } },
        }),
      ],
    });
    base = `http://127.0.0.1:${backend.server.port()}/api/activity-demo-sources`;
  });
  afterAll(() => backend.stop());

  const ask = (path: string, init?: RequestInit) =>
    fetch(base + path, {
      headers: {
        Authorization: 'Bearer tidewater-harvester',
        'Content-Type': 'application/json',
      },
      ...init,
    });

  it('has it in a process of its own', () => {
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringMatching(/12 teams .* in a process of its own$/),
    );
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('lists its whole site', async () => {
    const jql = 'updated >= -90d order by updated desc';
    const search = { jql, fields: ['updated'], maxResults: 20 };
    const answer = await ask('/jira-cloud/rest/api/3/search/jql', {
      method: 'POST',
      body: JSON.stringify(search),
    });
    const { issues } = await answer.json();

    const company = createCompany({ seed, scale });
    const items = company.teams.flatMap(({ id }) => [
      ...tellTruth(company, 'items', id, now),
    ]);
    expect(issues.map(({ id }: { id: string }) => Number(id))).toEqual(
      items
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id)
        .slice(0, 20)
        .map(({ id }) => id),
    );
    expect(issues[0].self).toContain(`${base}/jira-cloud/`);
  });

  it('answers with errors as backends do', async () => {
    const answer = await ask('/admin/truth/items?at=yesterday');
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.name).toBe('InputError');
    expect((await ask('/gitlab/api/v4/projects/1')).status).toBe(404);
  });

  it('has what goes wrong there go wrong here', async () => {
    const goesWrong = (fault: object) =>
      ask('/admin/faults', { method: 'PUT', body: JSON.stringify([fault]) });
    const projects = '/gitlab/api/v4/projects?per_page=100';
    await goesWrong({ kind: 'cut', times: 1 });
    await expect(ask(projects).then(answer => answer.text())).rejects.toThrow(
      'terminated',
    );
    await goesWrong({ kind: 'silent', times: 1 });
    await expect(
      ask(projects, { signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow('timeout');
    await goesWrong({ kind: 'tooManyRequests', times: 1 });
    const limited = await ask(projects);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([
      429,
      '1',
    ]);
    const { services } = foundCompany({ seed, scale });
    expect(await (await ask(projects)).json()).toHaveLength(services.length);
  });
});
