import { TestDatabases } from '@backstage/backend-test-utils';
import { settleDora } from '../../../harvest/settleDora';
import { CutDatabase } from '../../../tests/CutDatabase';
import { DoraWorld } from '../../../tests/DoraWorld';
import { parts } from '../../../tests/fakeService';
import { enqueueEveryService } from '../queue/enqueueServices';
import { settleService } from './settleService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'facts of a service on %s',
  databaseId => {
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await databases.init(databaseId));
      await world.write(...Object.values(parts).flat());
      await world.settle();
    });

    afterAll(async () => {
      await world.knex.destroy();
    });

    it('are not written where nothing differs', async () => {
      const id = await world.serviceId();
      const before = await world.knex('dora_services').first();
      const { database } = world;
      await database.write('again', enqueueEveryService);
      expect(await database.write('settle', tx => settleService(tx, id))).toBe(
        0,
      );
      expect(await world.knex('dora_services').first()).toEqual(before);
    });

    it('are whole after a settling that was cut off', async () => {
      const id = await world.serviceId();
      const before = await world.story();
      const { database } = world;
      await world.write({
        kind: 'tombstone',
        of: 'change',
        id: '9002',
        reason: 'deleted',
      });
      await expect(
        database.write('settle', async tx => {
          expect(await settleService(tx, id)).toBeGreaterThan(0);
          throw new Error('Killed');
        }),
      ).rejects.toThrow();
      const cut = new CutDatabase(world.knex);
      cut.cutAfter(0);
      await expect(settleDora(cut)).rejects.toThrow('gone');
      expect(await world.story()).toEqual(before);
      await settleDora(database);
      expect((await world.story()).changes).toEqual({ 1: [2, 'ancestry'] });
      expect(await world.knex('settle_dora')).toEqual([]);
    });
  },
);
