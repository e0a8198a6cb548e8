import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fakeNobodysChange, fakeNobodysItem } from '../../tests/fakeWork';
import { FlowWorld } from '../../tests/FlowWorld';
import { RollupWorld } from '../../tests/RollupWorld';
import { RollupUseCases } from './RollupUseCases';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.user();

describe.each(databases.eachSupportedId())(
  'RollupUseCases on %s',
  databaseId => {
    async function start(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
      const world = await RollupWorld.create(await databases.init(databaseId));
      await world.append({
        project: 0,
        commits: [0, 1, 2, 3],
        changes: [],
        squashes: [],
        unsquashed: [],
        deeds: [],
        gone: [],
        toolsAreBots: false,
        crash: false,
      });
      await world.plan();
      await world.build();
      const rollups = new RollupUseCases({
        database: world.database,
        permissions: mockServices.permissions({ result }),
      });
      const event = { success: jest.fn(), fail: jest.fn() };
      const openAudit = jest.fn(async () => event);
      return { world, rollups, event, openAudit };
    }

    it('has everything counted again', async () => {
      const { world, rollups, event, openAudit } = await start(
        AuthorizeResult.ALLOW,
      );
      const built = await rollups.getState(credentials);
      expect(built).toMatchObject({ staleSlices: 0, staleSince: null });
      expect(built.scopes).toBeGreaterThan(1);
      expect(built.slices).toBeGreaterThanOrEqual(built.scopes);

      const marked = await rollups.rebuild(credentials, openAudit);
      expect(marked).toMatchObject({
        scopes: built.scopes,
        staleSlices: built.slices,
        staleSince: expect.any(String),
      });
      expect(openAudit).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'rollup-rebuild' }),
      );
      expect(event.success).toHaveBeenCalledTimes(1);

      await world.build({ abort: true });
      await world.build();
      expect(await rollups.getState(credentials)).toEqual(built);
    });

    it('has every work item, every change and every service settled again, and the days of flow made anew', async () => {
      const world = await FlowWorld.create(await databases.init(databaseId));
      await world.work.write(fakeNobodysItem(1), fakeNobodysChange(1));
      await world.settle();
      expect(await world.work.queued()).toEqual([]);
      const days = await world.days();
      await world.knex('flow_days').update({ arrived: 7 });
      await world.knex('dora_services').insert({
        ref: 'component:default/web',
        definition: '{}',
        incidents: '{}',
        units: '[]',
      });
      const rollups = new RollupUseCases({
        database: world.work.database,
        permissions: mockServices.permissions(),
      });
      const event = { success: jest.fn(), fail: jest.fn() };
      await rollups.rebuild(credentials, async () => event);
      expect(await world.work.queued()).toEqual(['1001']);
      expect(await world.knex('settle_changes')).toHaveLength(1);
      expect(await world.knex('settle_dora')).toHaveLength(1);
      await world.knex('dora_services').delete();
      await world.settle();
      expect(await world.days()).toEqual(days);
    });

    it('is for administrators', async () => {
      const { rollups, event, openAudit } = await start(AuthorizeResult.DENY);
      const refusal = { name: 'NotAllowedError', reason: 'not-permitted' };
      await expect(rollups.getState(credentials)).rejects.toMatchObject(
        refusal,
      );
      await expect(
        rollups.rebuild(credentials, openAudit),
      ).rejects.toMatchObject(refusal);
      expect(event.fail).toHaveBeenCalledTimes(1);
    });
  },
);
