import { TestDatabases } from '@backstage/backend-test-utils';
import { DoraServer, idle, secret, shop, web } from '../../tests/DoraServer';
import { march, showLists } from '../../tests/listedServices';
import { stranger, viewer } from '../../tests/workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

describe('lists of DORA', () => {
  let server: DoraServer;

  beforeAll(async () => {
    server = await DoraServer.start(await databases.init('SQLITE_3'));
    await showLists(server);
  });

  it('writes files that hold the whole list, safe against formulas', async () => {
    const query = { ...march, entity: web };
    const rows = await server.download('/deployments', query);
    expect(rows.map(({ key }) => key)).toEqual([
      'd:10',
      'd:9',
      'd:4',
      'd:2',
      'd:1',
    ]);
    expect(rows[3]).toMatchObject({
      entity: web,
      timezone: 'UTC',
      component: web,
      title: "'=1+1",
      environments: 'production; prod-eu',
      failed: 'incident',
      incidents: 'outage',
      recoverySeconds: '7200',
    });
    const changes = await server.download('/changes', query);
    expect(
      changes.map(({ leadSeconds, defects }) => [leadSeconds, defects]),
    ).toEqual([
      ['36000', ''],
      ['108000', ''],
      ['36000', ''],
      ['', 'no-first-commit'],
    ]);
    const preview = await server.ask('/preview', {
      entity: web,
      format: 'csv',
    });
    expect(preview.text).toMatch(
      /^component,timezone,.*,counts,whyCode,why\r\n/,
    );
  });

  it('previews a Component without runs in words', async () => {
    for (const entity of [web, idle]) {
      const preview = await server.client().getPreview({ entity });
      expect(preview).toMatchObject({
        component: entity,
        timezone: entity === web ? 'America/New_York' : 'UTC',
        definition: { by: 'default', deployments: 'default' },
        isTrial: false,
        runs: [],
        deployments: 0,
      });
      expect(preview.notes.map(({ code }) => code)).toEqual(
        entity === idle ? ['not-mapped', 'no-runs'] : ['no-runs'],
      );
    }
    const trial = await server.client().getPreview({
      entity: idle,
      deployments: 'environment=live, colour=red',
      incidents: 'colour=blue',
    });
    expect(trial).toMatchObject({
      isTrial: true,
      ignored: ['colour=red', 'colour=blue'],
      definition: {
        by: idle,
        deployments: 'environment=live',
        incidentsBy: 'default',
      },
    });
    const nonsense = await server
      .client()
      .getPreview({ entity: idle, deployments: 'colour=red' });
    expect(nonsense).toMatchObject({
      isTrial: false,
      ignored: ['colour=red'],
      definition: { by: 'default' },
    });
  });

  it('refuses the cursor of another list', async () => {
    const query = { ...march, entity: shop, limit: 2 };
    const { nextCursor: cursor } = await server.client().getDeployments(query);
    for (const [path, other] of [
      ['/deployments', { ...query, metric: 'change-fail-rate', cursor }],
      ['/deployments', { ...query, entity: web, cursor }],
      ['/changes', { ...query, cursor }],
    ] as const) {
      const { status, text } = await server.ask(path, other);
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('other parameters'),
      ]);
    }
    const same = await server
      .client()
      .getDeployments({ ...query, limit: 5, cursor });
    expect(same.items).toHaveLength(5);
  });

  it.each<[number, string, string, Record<string, string | string[]>, string?]>(
    [
      [
        404,
        'component:default/none',
        '/deployments',
        { entity: 'component:none' },
      ],
      [404, 'component:default/none', '/preview', { entity: 'component:none' }],
      [400, 'not given of one person', '/changes', { entity: 'user:ada' }],
      [400, 'entity', '/preview', {}],
      [400, 'one Component', '/preview', { entity: shop }],
      [400, 'one Component', '/preview', { entity: 'user:ada' }],
      [400, 'limit', '/preview', { entity: web, limit: '201' }],
      [400, 'limit', '/deployments', { limit: '1001' }],
      [400, 'limit', '/deployments', { limit: '2', format: 'csv' }],
      [400, 'metric', '/deployments', { metric: 'change-lead-time' }],
      [400, 'metric', '/changes', { metric: 'change-lead-time' }],
      [400, 'sort', '/changes', { sort: 'age' }],
      [400, 'cursor', '/changes', { cursor: 'abc' }],
      [400, 'timezone', '/preview', { entity: web, timezone: 'Mars/Crater' }],
      [400, 'deployments', '/preview', { entity: web, deployments: ' ' }],
      [403, 'not-permitted', '/deployments', { entity: secret }, viewer],
      [403, 'not-permitted', '/preview', { entity: secret }, viewer],
      [403, 'not-permitted', '/changes', { entity: shop }, stranger],
    ],
  )(
    'answers %s with %s in %s',
    async (status, words, path, query, ...[userRef]) => {
      const answer = await server.ask(path, query, userRef);
      expect([answer.status, answer.text]).toEqual([
        status,
        expect.stringContaining(words),
      ]);
    },
  );
});
