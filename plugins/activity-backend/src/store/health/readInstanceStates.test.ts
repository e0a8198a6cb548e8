import { TestDatabases } from '@backstage/backend-test-utils';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { Database } from '../Database';
import { readInstanceStates } from './readInstanceStates';
import { readLastWholeReload } from './readLastWholeReload';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const minuteMs = 60_000;

describe.each(databases.eachSupportedId())(
  'readInstanceStates on %s',
  databaseId => {
    it('puts streams together that are in the same condition', async () => {
      const knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const now = Date.now();
      const jira = await seed.instance('jira', 'cloud');
      await seed.instance('git', '*');
      await seed.instance('gitlab', 'code.example');
      const { projectId } = await seed.project(jira, 'web');
      const add = (id: string, state: object) =>
        seed.stream(id, jira, projectId, { ...state });
      await add('well-1', { last_success_at: now - 3 * minuteMs });
      await add('well-2', { last_success_at: now - 7 * minuteMs });
      await add('read-now', {
        last_success_at: now,
        lease_token: 'held',
        lease_until: now + minuteMs,
      });
      await add('lease-over', { last_success_at: now, lease_until: now - 1 });
      await add('archived', {
        last_success_at: now - 90 * minuteMs,
        archived_at: now - 100 * minuteMs,
      });
      await add('disabled', {
        enabled: false,
        last_success_at: now - 99 * minuteMs,
      });
      await add('never', {
        error_code: 'forbidden',
        error_message: 'web may not be read',
        consecutive_failures: 2,
        failing_since: now - 8 * minuteMs,
      });
      await knex('instances').where({ id: jira }).update({ listed_at: now });
      await knex('instances').where({ source: 'gitlab' }).update({
        listing_error_code: 'unauthorised',
        listing_error_message: 'The token is refused',
      });

      const states = await new Database(knex).read('test', readInstanceStates);
      expect(states.map(({ source, instance }) => [source, instance])).toEqual([
        ['gitlab', 'code.example'],
        ['jira', 'cloud'],
      ]);
      const [gitlab, cloud] = states;
      expect(gitlab).toMatchObject({
        wasListed: false,
        listingError: { code: 'unauthorised', message: 'The token is refused' },
        streams: [],
        stalestAt: null,
      });
      expect(cloud).toMatchObject({
        wasListed: true,
        listingError: undefined,
        stalestAt: now - 8 * minuteMs,
      });
      const well = {
        enabled: true,
        leased: false,
        code: null,
        message: null,
        failures: 0,
        everRead: true,
      };
      expect(cloud.streams).toHaveLength(4);
      expect(cloud.streams).toEqual(
        expect.arrayContaining([
          { ...well, count: 4 },
          { ...well, leased: true, count: 1 },
          { ...well, enabled: false, count: 1 },
          {
            ...well,
            code: 'forbidden',
            message: 'web may not be read',
            failures: 2,
            everRead: false,
            count: 1,
          },
        ]),
      );
    });

    it('finds the last completed reload of everything', async () => {
      const knex = await databases.init(databaseId);
      await ActivitySeed.create(knex);
      const database = new Database(knex);
      expect(await database.read('test', readLastWholeReload)).toBeNull();
      const run = {
        mode: 'reload',
        status: 'completed',
        trigger: 'manual',
        triggered_by: 'system',
        force: false,
        started_at: 0,
      };
      await knex('harvest_runs').insert([
        { ...run, id: '1', scope_key: '*/*', ended_at: 1_000 },
        { ...run, id: '2', scope_key: '*/*', ended_at: 2_000 },
        {
          ...run,
          id: '3',
          scope_key: 'git/*',
          scope_source: 'git',
          ended_at: 3_000,
        },
        {
          ...run,
          id: '4',
          scope_key: '*/*',
          status: 'failed',
          ended_at: 4_000,
        },
        {
          ...run,
          id: '5',
          scope_key: '*/*',
          mode: 'incremental',
          ended_at: 5_000,
        },
      ]);
      expect(await database.read('test', readLastWholeReload)).toBe(2_000);
    });
  },
);
