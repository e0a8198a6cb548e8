import { createFakeSource } from '@activity-insights/plugin-activity-node/testUtils';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  HarvestFixture,
  migrationsDirectory,
} from '../../tests/HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const jane = mockCredentials.user('user:default/jane');

async function replicas(
  databaseId: TestDatabaseId,
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result }],
  });
  const create = () =>
    new HarvestFixture(knex, [createFakeSource()], { permissions });
  return [create(), create()];
}

const reload = { mode: 'reload' } as const;

describe.each(databases.eachSupportedId())(
  'asking for harvests on %s',
  databaseId => {
    it('runs one of two reloads that are started at once', async () => {
      const [first, second] = await replicas(databaseId);
      const start = ({ harvest, openAudit }: HarvestFixture) =>
        harvest.start(reload, jane, 'user:default/jane', openAudit);
      const outcomes = await Promise.allSettled([start(first), start(second)]);
      const [winner] = outcomes.filter(({ status }) => status === 'fulfilled');
      const [loser] = outcomes.filter(({ status }) => status === 'rejected');
      const { id } = (winner as PromiseFulfilledResult<{ id: string }>).value;
      expect((loser as PromiseRejectedResult).reason).toMatchObject({
        name: 'ConflictError',
        message: `Reload ${id} of the same scope is running; wait for it, cancel it, or use force to replace it`,
      });
      expect((await first.harvest.list({}, 10)).total).toBe(1);
      const audited = [...first.audited, ...second.audited];
      expect(audited.map(({ outcome }) => outcome).sort()).toEqual([
        'failed',
        'succeeded',
      ]);
    });

    it('replaces a reload by force, once, and keeps the audit trail', async () => {
      const [{ harvest, audited, openAudit }] = await replicas(databaseId);
      const start = (force: boolean) =>
        harvest.start(
          { ...reload, force },
          jane,
          'user:default/jane',
          openAudit,
        );
      const replaced = await start(false);
      const replacing = await start(true);
      expect(await harvest.get(replaced.id)).toMatchObject({
        status: 'cancelled',
      });
      expect(replacing).toMatchObject({
        status: 'running',
        trigger: 'manual',
        triggeredBy: 'user:default/jane',
      });
      const scope = { source: '*', instance: '*' };
      const started = { mode: 'reload', scope, trigger: 'manual' };
      expect(audited).toEqual([
        {
          eventId: 'reload-start',
          severityLevel: 'medium',
          meta: { ...started, runId: replaced.id, force: false },
          outcome: 'succeeded',
        },
        {
          eventId: 'reload-start',
          severityLevel: 'high',
          meta: { ...started, runId: replacing.id, force: true },
          outcome: 'succeeded',
        },
        {
          eventId: 'run-replace',
          severityLevel: 'high',
          meta: {
            runId: replaced.id,
            mode: 'reload',
            scope,
            replacedBy: replacing.id,
          },
          outcome: 'succeeded',
        },
      ]);
    });

    it('lets several force at once, and one of them runs', async () => {
      const [first, second] = await replicas(databaseId);
      const start = ({ harvest, openAudit }: HarvestFixture) =>
        harvest.start(
          { ...reload, force: true },
          jane,
          'user:default/jane',
          openAudit,
        );
      await start(first);
      const runs = await Promise.all([first, second, first].map(start));
      const { items } = await first.harvest.list({ status: 'running' }, 10);
      expect(items).toHaveLength(1);
      expect(runs.map(({ id }) => id)).toContain(items[0].id);
    });

    it('lets reloads of different scopes run at the same time', async () => {
      const [{ harvest, openAudit }] = await replicas(databaseId);
      const start = (scope: { source?: string; instance?: string }) =>
        harvest.start(
          { ...reload, ...scope },
          jane,
          'user:default/jane',
          openAudit,
        );
      await start({});
      await start({ source: 'git' });
      await start({ source: 'git', instance: 'fake' });
      await expect(start({ source: 'git' })).rejects.toThrow('same scope');
      const { total } = await harvest.list({ status: 'running' }, 10);
      expect(total).toBe(3);
    });

    it('returns the equal incremental run that is running, and audits none', async () => {
      const [first, second] = await replicas(databaseId);
      const start = ({ harvest, openAudit }: HarvestFixture) =>
        harvest.start(
          { mode: 'incremental' },
          jane,
          'user:default/jane',
          openAudit,
        );
      const [one, other] = await Promise.all([start(first), start(second)]);
      expect(other.id).toBe(one.id);
      expect([...first.audited, ...second.audited]).toEqual([]);
    });

    it.each(['none', '', 'a\0b'])('knows no run %j', async id => {
      const [{ harvest, openAudit }] = await replicas(databaseId);
      const missing = {
        name: 'NotFoundError',
        message: `There is no harvest run ${id}`,
      };
      await expect(harvest.get(id)).rejects.toMatchObject(missing);
      await expect(harvest.cancel(id, jane, openAudit)).rejects.toMatchObject(
        missing,
      );
    });

    it('cancels a run once, and audits both attempts', async () => {
      const [replica] = await replicas(databaseId);
      const { harvest, audited, openAudit } = replica;
      const { id } = await replica.request('reload');
      audited.length = 0;
      const cancelled = await harvest.cancel(id, jane, openAudit);
      expect(cancelled).toMatchObject({ id, status: 'cancelled' });
      expect(cancelled.endedAt).toBeDefined();
      await expect(harvest.cancel(id, jane, openAudit)).rejects.toThrow(
        `Harvest run ${id} has ended as cancelled`,
      );
      const meta = {
        runId: id,
        mode: 'reload',
        scope: { source: '*', instance: '*' },
      };
      const event = { eventId: 'run-cancel', severityLevel: 'medium', meta };
      expect(audited).toEqual([
        { ...event, outcome: 'succeeded' },
        { ...event, outcome: 'failed' },
      ]);
      await expect(harvest.cancel('none', jane, openAudit)).rejects.toThrow(
        'There is no harvest run none',
      );
    });

    it('refuses who may not, does nothing, and audits it', async () => {
      const [replica] = await replicas(databaseId, AuthorizeResult.DENY);
      const { harvest, audited, openAudit } = replica;
      const start = () =>
        harvest.start(reload, jane, 'user:default/jane', openAudit);
      await expect(start()).rejects.toThrow('activity.harvest.run');
      const { id } = await replica.request();
      await expect(harvest.cancel(id, jane, openAudit)).rejects.toThrow(
        'activity.harvest.run',
      );
      expect((await harvest.list({}, 10)).items).toMatchObject([
        { id, status: 'running' },
      ]);
      expect(audited.map(({ eventId, outcome }) => [eventId, outcome])).toEqual(
        [
          ['reload-start', 'failed'],
          ['run-cancel', 'failed'],
        ],
      );
    });
  },
);
