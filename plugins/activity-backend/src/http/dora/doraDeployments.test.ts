import type { DoraDeploymentsQuery } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { api, DoraServer, idle, shop, web } from '../../tests/DoraServer';
import { march, readAll, showLists } from '../../tests/listedServices';
import { viewer } from '../../tests/workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'lists of deployments on %s',
  databaseId => {
    let server: DoraServer;

    beforeAll(async () => {
      server = await DoraServer.start(await databases.init(databaseId));
      await showLists(server);
    });

    const deploymentsOf = async (
      query: DoraDeploymentsQuery,
      userRef?: string,
    ) => {
      const { items, total } = await readAll(cursor =>
        server.client(userRef).getDeployments({ ...march, ...query, cursor }),
      );
      expect(items).toHaveLength(total);
      return items.map(
        ({ component, key }) => `${component.split('/')[1]} ${key}`,
      );
    };

    it('has the latest first, then by Component and key', async () => {
      const all = [
        'secret d:1',
        'api d:1',
        'web d:10',
        'web d:9',
        'web d:4',
        'web d:2',
        'web d:1',
      ];
      for (const limit of [undefined, 1, 2, 3]) {
        expect(await deploymentsOf({ entity: shop, limit })).toEqual(all);
      }
      expect(await deploymentsOf({ limit: 4 })).toEqual(all);
    });

    it.each<[DoraDeploymentsQuery['metric'], string[]]>([
      ['deployment-frequency', ['d:10', 'd:9', 'd:4', 'd:2', 'd:1']],
      ['change-fail-rate', ['d:9', 'd:2']],
      ['failed-deployment-recovery-time', ['d:2']],
      ['deployment-rework-rate', ['d:4']],
    ])('has those that %s counts', async (metric, keys) => {
      const found = await deploymentsOf({ entity: web, metric });
      expect(found).toEqual(keys.map(key => `web ${key}`));
    });

    it('says of each what is known', async () => {
      const { items, notes } = await server
        .client()
        .getDeployments({ ...march, entity: web, to: '2026-03-04T08:00:00Z' });
      expect(items).toHaveLength(3);
      expect(items[1]).toEqual({
        component: web,
        key: 'd:2',
        title: '=1+1',
        at: '2026-03-03T08:00:00.000Z',
        startedAt: null,
        project: null,
        environments: ['production', 'prod-eu'],
        ref: 'main',
        sha: null,
        runs: 2,
        changes: 2,
        rollbackOf: null,
        failed: ['incident'],
        rework: [],
        incidents: [
          {
            key: 'outage',
            title: 'Outage',
            beganAt: '2026-03-03T09:00:00.000Z',
            resolvedAt: '2026-03-03T10:00:00.000Z',
            linkedBy: 'time',
          },
        ],
        recoveredAt: '2026-03-03T10:00:00.000Z',
        recoverySeconds: 7200,
        fromDetectionSeconds: 3600,
        remarks: [],
      });
      expect(items[0]).toMatchObject({
        startedAt: '2026-03-03T09:50:00.000Z',
        url: 'https://code.example/4',
        rework: ['hotfix', 'incident-fix'],
      });
      expect(items[2].remarks).toEqual([
        { code: 'baseline', message: expect.stringContaining('first one') },
      ]);
      expect(notes.map(({ code }) => code)).toEqual(['unlinked-incidents']);
    });

    it('leaves out what the caller may not read, and says so', async () => {
      expect(await deploymentsOf({ entity: shop }, viewer)).not.toContain(
        'secret d:1',
      );
      for (const path of ['/deployments', '/changes']) {
        for (const format of ['json', 'csv']) {
          const { text } = await server.ask(path, { ...march, format }, viewer);
          expect(text).toContain(web);
          expect(text).not.toMatch(/secret|Hush/);
        }
      }
      const { notes } = await server
        .client(viewer)
        .getDeployments({ ...march, entity: shop });
      expect(notes.map(({ code }) => code)).toContain('hidden');
      expect(server.audited).toEqual([]);
    });

    it.each<[object, string[]]>([
      [{ entity: web }, ['no-end', 'unlinked-incidents']],
      [{ entity: api }, ['one-deployment']],
      [{ entity: web, from: '2026-03-10' }, ['none-in-period']],
      [
        { entity: api, metric: 'change-fail-rate' },
        ['none-in-period', 'one-deployment'],
      ],
      [{ entity: idle }, ['not-mapped']],
    ])('notes about %p: %p', async (query, codes) => {
      const { notes } = await server
        .client()
        .getDeployments({ ...march, ...query });
      expect(notes.map(({ code }) => code)).toEqual(codes);
    });
  },
);
