import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import { fakeChange, fakeDeed, fakeItem } from '../../tests/fakeWork';
import {
  HarvestFixture,
  migrationsDirectory,
} from '../../tests/HarvestFixture';
import { readEventDetails } from './readEventDetails';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'details of events on %s',
  databaseId => {
    it('tell what they happened to, as far as it is known, removed or not', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const stream = createFakeStream({
        resource: 'issues',
        pages: [
          {
            records: [
              fakeItem(1),
              fakeItem(2, { summary: '', url: undefined }),
              fakeChange(1),
              fakeDeed(1, 1),
              fakeDeed(2, 2),
              fakeDeed(3, 3),
              fakeDeed(4, 1, {
                type: 'change_merged',
                workItem: undefined,
                change: '9001',
              }),
            ],
          },
        ],
      });
      const source = createFakeSource({ source: 'jira', streams: [stream] });
      const fixture = new HarvestFixture(knex, [source]);
      const details = async () => {
        const ids = await knex('events').orderBy('occurred_at').pluck('id');
        const events = await fixture.database.read('details', tx =>
          readEventDetails(tx, ids.map(Number)),
        );
        return events.map(({ workItem, change }) => workItem ?? change);
      };
      try {
        await fixture.run();
        const told = [
          {
            key: 'WEB-1',
            summary: 'Story 1',
            url: 'https://tracker.example/browse/WEB-1',
          },
          { key: 'WEB-2' },
          undefined,
          {
            number: 1,
            title: 'Change 1',
            url: 'https://forge.example/web/changes/1',
          },
        ];
        expect(await details()).toEqual(told);
        await knex('work_items').update({ removed_at: 1 });
        expect(await details()).toEqual(told);
      } finally {
        await fixture.stop();
      }
    });
  },
);
