import { TestDatabases } from '@backstage/backend-test-utils';
import { codesOf, outline } from './treeOutline';
import { workOfServer } from './workOfServer';
import { harbour, pair, web, WorkServer } from './WorkServer';
import { lead, viewer } from './workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'trees of work that are asked for on %s',
  databaseId => {
    let server: WorkServer;

    beforeAll(async () => {
      server = await WorkServer.start(await databases.init(databaseId));
      await server.show(workOfServer);
    });

    afterAll(async () => {
      await server.fixture.stop();
    });

    const refusals: [
      status: number,
      name: string,
      query: Record<string, string>,
    ][] = [
      [404, 'component:default/none', { entity: 'component:default/none' }],
      [404, 'WEB-99', { root: 'WEB-99' }],
      [400, 'maxDepth', { maxDepth: '0' }],
      [400, 'maxDepth', { maxDepth: '1000' }],
      [400, 'colour', { colour: 'red' }],
      [400, 'sort', { sort: 'mood' }],
      [400, 'children', { children: 'abc' }],
      [400, 'children', { root: 'WEB-1', children: 'abc' }],
      [400, 'statusCategory', { statusCategory: 'almost' }],
      [400, 'unlinked', { root: 'WEB-1', unlinked: 'true' }],
      [400, 'openOnly', { openOnly: 'yes' }],
      [400, 'asOf', { asOf: 'yesterday' }],
      [400, 'asOf', { asOf: '2027-01-01' }],
      [400, 'entity', { entity: 'api:default/rest' }],
      [400, 'limit', { limit: '501' }],
      [400, 'limit', { limit: '5', format: 'csv' }],
    ];

    it.each(refusals)(
      'are refused with %s naming %s',
      async (status, name, query) => {
        const response = await server.ask('tree', query);
        expect([response.status, response.body.error.message]).toEqual([
          status,
          expect.stringContaining(name),
        ]);
      },
    );

    describe('for those who may not read everything', () => {
      it('have nothing that is secret, or that nobody has mapped', async () => {
        const tree = await server.tree({ sort: 'key' }, viewer);
        expect(outline(tree.items)).toEqual([
          ['WEB-1', ['PAY-1', 'PAY-2'], ['WEB-2', 'WEB-9', 'WEB-10']],
        ]);
        expect(JSON.stringify(tree)).not.toContain('assignee');
        expect(JSON.stringify(tree)).not.toContain('Hush');
      });

      it('leave out of a Group what is not to be read, and say so', async () => {
        const tree = await server.tree({ entity: harbour }, viewer);
        expect(codesOf(tree)).toContain('hidden');
        const { keys } = await server.keys({ entity: harbour }, viewer);
        expect(keys).toEqual([
          'WEB-1',
          'WEB-2',
          'WEB-9',
          'WEB-10',
          'WEB-11',
          'WEB-12',
        ]);
      });

      it('have only what a Group owns that is too small', async () => {
        const keys = await server.keys({ entity: pair }, viewer);
        expect(keys.keys).toEqual(['PAY-1', 'PAY-2']);
        expect(codesOf(keys)).toEqual(['too-few-people']);
      });

      it('hide how few contribute', async () => {
        const { items } = await server.summary({ entity: web }, viewer);
        expect(items[0].contributors).toBeNull();
        const [{ contributors }] = (await server.summary({ entity: web }, lead))
          .items;
        expect(contributors).toBe(2);
      });

      const forbidden: [reason: string, query: Record<string, string>][] = [
        ['too-few-people', { assignee: 'user:default/ben' }],
        ['too-few-people', { entity: 'user:default/ben' }],
        ['not-permitted', { entity: 'component:default/secret' }],
        ['not-permitted', { root: 'SEC-1' }],
        ['not-permitted', { root: 'FREE-1' }],
      ];

      it.each(forbidden)('are refused as %s: %j', async (reason, query) => {
        const { status, body } = await server.ask('tree', query, viewer);
        expect([status, body.error.reason]).toEqual([403, reason]);
      });

      it('are there for oneself', async () => {
        const own = 'user:default/ada';
        const { keys } = await server.keys({ entity: own }, own);
        expect(keys).toEqual(['WEB-10']);
      });
    });

    it('tell the audit trail whom they name', async () => {
      server.audited.length = 0;
      await server.tree({ entity: 'user:default/ben' }, lead);
      await server.tree({ entity: web }, lead);
      await server.tree({ entity: web }, viewer);
      expect(server.audited).toEqual([
        {
          eventId: 'person-read',
          severityLevel: 'medium',
          meta: {
            queryType: 'work-tree',
            entity: 'user:default/ben',
          },
        },
        {
          eventId: 'person-read',
          severityLevel: 'low',
          meta: { queryType: 'work-tree', entity: web },
        },
      ]);
    });
  },
);
