import type { DoraChangesQuery } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { api, DoraServer, shop, web } from '../../tests/DoraServer';
import { march, readAll, showLists } from '../../tests/listedServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'lists of deployed changes on %s',
  databaseId => {
    let server: DoraServer;

    beforeAll(async () => {
      server = await DoraServer.start(await databases.init(databaseId));
      await showLists(server);
    });

    it('has the changes that were deployed, by an order', async () => {
      const listed = async (query: DoraChangesQuery) => {
        const { items, total } = await readAll(cursor =>
          server
            .client()
            .getChanges({ ...march, entity: shop, ...query, cursor }),
        );
        expect(items).toHaveLength(total);
        return items.map(({ key }) => key.split('!')[1]).join(' ');
      };
      for (const limit of [undefined, 1, 2, 3]) {
        expect(await listed({ limit })).toBe('74 71 72 73');
        expect(await listed({ limit, sort: 'deployed' })).toBe('73 71 72 74');
        expect(await listed({ limit, sort: 'lead' })).toBe('72 74 71 73');
        expect(await listed({ limit, sort: '-lead' })).toBe('71 72 74 73');
      }
      expect(await listed({ deployment: ['d:1', 'd:4', 'd:7'] })).toBe('74 73');
      expect(await listed({ from: '2026-03-03T08:00:00Z' })).toBe('74 71 72');
      expect(await listed({ to: '2026-03-03T08:00:00Z' })).toBe('73');
    });

    it('says of each change how it came to production', async () => {
      const { items } = await server
        .client()
        .getChanges({ ...march, entity: web, sort: 'deployed', limit: 2 });
      expect(items).toEqual([
        {
          component: web,
          key: `Project ${web}!73`,
          title: 'Change 3',
          url: 'https://code.example/!3',
          project: `Project ${web}`,
          firstCommitAt: null,
          mergedAt: '2026-03-02T07:00:00.000Z',
          deployedAt: '2026-03-02T08:00:00.000Z',
          deployment: 'd:1',
          linkedBy: 'commit',
          leadSeconds: null,
          mergeToDeploySeconds: 3600,
          defects: ['no-first-commit'],
        },
        expect.objectContaining({
          firstCommitAt: '2026-03-01T07:00:00.000Z',
          leadSeconds: 30 * 3600,
          defects: [],
        }),
      ]);
    });

    it('says why there are no changes', async () => {
      const { items, total, notes } = await server
        .client()
        .getChanges({ ...march, entity: api });
      expect([items, total, notes.map(({ code }) => code)]).toEqual([
        [],
        0,
        ['none-in-period'],
      ]);
    });
  },
);
