import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';
import { startHarvest } from './startHarvest';

const { databaseIds, migrated, replica } = useReplicas();

const source = (instance: string) =>
  createFakeSource({
    instance,
    streams: [createFakeStream({ pages: [{ records: [fakeCommit(1)] }] })],
  });

const settings = { botPatterns: [], onStartWhenEmpty: false };

describe.each(databaseIds)('the start on %s', databaseId => {
  it('of a replica is held up by no source', async () => {
    const knex = await migrated(databaseId);
    const before = replica(knex, [source('good'), source('hanging')]);
    await before.run();
    await before.stop();
    const stream = (instance: string) =>
      knex('streams').where('id', 'like', `git/${instance}/%`).first();
    const lastSuccess = async () =>
      Number((await stream('good')).last_success_at);
    const successBefore = await lastSuccess();
    await knex('streams').update({ next_due_at: 0 });

    const hanging = source('hanging');
    hanging.listStreams = () => new Promise(() => {});
    const { database, harvest, loop } = replica(knex, [
      hanging,
      source('good'),
    ]);
    const starting = startHarvest({ database, harvest, loop, ...settings });
    await until(async () => (await lastSuccess()) > successBefore);
    expect(await stream('hanging')).toMatchObject({
      lease_token: null,
      error_code: null,
    });
    await loop.stop();
    await starting;
  });

  it('is made though the database is away for a moment', async () => {
    const { database, loop } = replica(await migrated(databaseId), []);
    const start = jest.spyOn(loop, 'start');
    const harvest = {
      list: async () => {
        throw new Error('The database is away');
      },
    };
    await expect(
      startHarvest({ database, harvest: harvest as never, loop, ...settings }),
    ).rejects.toThrow('away');
    expect(start).toHaveBeenCalled();
  });

  it('asks nobody for anything while the store is empty', async () => {
    const good = source('good');
    const { database, harvest, loop } = replica(await migrated(databaseId), [
      good,
    ]);
    await startHarvest({ database, harvest, loop, ...settings });
    expect(good.listings).toBe(0);
  });
});
