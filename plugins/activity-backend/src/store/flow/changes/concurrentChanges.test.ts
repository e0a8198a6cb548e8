import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ChangeWorld } from '../../../tests/ChangeWorld';
import { fakeChange, fakeDeployment } from '../../../tests/fakeWork';
import { fakeReview, readFlow } from '../../../tests/flowOfChanges';

// The other engine has one writer.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** Each is stored while nobody sees the other one. */
const pairs: Record<string, [ActivityRecord[], ActivityRecord[]]> = {
  'a review and its change': [[fakeReview(1)], [fakeChange(1)]],
  'a change and its review': [[fakeChange(1)], [fakeReview(1)]],
  'a deployment and its change': [[fakeDeployment(1)], [fakeChange(1)]],
  'a change and its deployment': [[fakeChange(1)], [fakeDeployment(1)]],
};

describe.each(databases.eachSupportedId())(
  'what is stored at the same time on %s',
  databaseId => {
    let world: ChangeWorld;

    beforeAll(async () => {
      world = await ChangeWorld.create(await databases.init(databaseId));
      // So that nobody waits for the other one to make them known.
      await world.write([fakeChange(9), fakeReview(9), fakeChange(8)]);
    });

    afterAll(async () => {
      await world.knex.destroy();
    });

    it.each(Object.keys(pairs))('is put together: %s', async name => {
      const [first, second] = pairs[name];
      await world.write(first, {
        beforeCommit: async () => {
          await world.write(second);
          await world.settle();
        },
      });
      await world.settle();
      const kept = await world.kept();
      expect(kept).toHaveLength(3);
      expect(kept).toEqual(await world.rebuilt());
      await world.write([
        { kind: 'tombstone', of: 'change', id: '9001', reason: 'deleted' },
        { kind: 'tombstone', of: 'deployment', id: '7001', reason: 'deleted' },
      ]);
    });

    it('is put together: a review, and that its author is a bot', async () => {
      await world.write([fakeReview(8)], {
        beforeCommit: async () => {
          await world.write([fakeReview(9)], { bots: ['ben'] });
          await world.settle();
        },
      });
      await world.settle();
      const nobody = { reviews: 0, reviewers: 0 };
      expect(await readFlow(world.knex)).toMatchObject({
        8: nobody,
        9: nobody,
      });
    });
  },
);
