import { TestDatabases } from '@backstage/backend-test-utils';
import { ActivitySeed } from '../tests/ActivitySeed';
import { ContributorDirectory } from './ContributorDirectory';
import { Database } from './Database';
import { noteAttribution } from './rollups/readScopeVersion';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const minute = 60_001;

describe.each(databases.eachSupportedId())(
  'ContributorDirectory on %s',
  databaseId => {
    async function seeded() {
      const knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const git = await seed.instance('git', 'local');
      const database = new Database(knex);
      let now = 0;
      const directory = new ContributorDirectory(() => now);
      return {
        knex,
        database,
        wait: (ms: number) => {
          now += ms;
        },
        add: (id: number, parts: object = {}) =>
          knex('accounts').insert({
            id,
            instance_id: git,
            external_id: String(id),
            kind: 'human',
            ...parts,
          }),
        read: () => database.read('directory', tx => directory.read(tx)),
      };
    }

    it('says who accounts count as', async () => {
      const { add, read } = await seeded();
      const user = 'user:default/ada';
      await add(1, { user_ref: user, name_key: 'ada' });
      await add(2, { user_ref: user });
      await add(3, { name_key: 'ben' });
      await add(4, { name_key: 'ben' });
      await add(5, { kind: 'bot' });
      const known = await read();
      const told = [...known].map(([id, { contributor, person, isBot }]) => [
        id,
        contributor,
        person,
        isBot,
      ]);
      expect(told).toEqual([
        [1, user, user, false],
        [2, user, user, false],
        [3, 'account:3', 'name:ben', false],
        [4, 'account:4', 'name:ben', false],
        [5, 'account:5', 'account:5', true],
      ]);
      const numbers = [...known.values()];
      expect(new Set(numbers.map(n => n.contributorNumber)).size).toBe(4);
      expect(new Set(numbers.map(n => n.personNumber)).size).toBe(3);
    });

    it('is the same while nothing changes', async () => {
      const { add, read, wait } = await seeded();
      await add(7);
      const first = await read();
      wait(minute - 2);
      expect(await read()).toBe(first);
      wait(minute);
      const second = await read();
      expect(second).not.toBe(first);
      wait(1_000);
      expect(await read()).toBe(second);
    });

    it('knows new accounts at once, also those whose ids were taken before', async () => {
      const { add, read, wait } = await seeded();
      expect((await read()).size).toBe(0);
      for (const [ids, passed] of [
        [[7], 0],
        [[6], 0],
        [[9, 8], minute],
        [[12], minute],
        [[11, 10], 1_000],
      ] as const) {
        wait(passed);
        await read();
        for (const id of ids) {
          await add(id);
          expect((await read()).has(id)).toBe(true);
        }
      }
    });

    it('knows changed links at once, and changed names within a minute', async () => {
      const { knex, database, add, read, wait } = await seeded();
      await add(1);
      await read();
      await knex('accounts').update({ user_ref: 'user:default/ada' });
      await database.write('note', noteAttribution);
      expect((await read()).get(1)?.person).toBe('user:default/ada');
      await knex('accounts').update({ kind: 'bot' });
      expect((await read()).get(1)?.isBot).toBe(false);
      wait(minute);
      expect((await read()).get(1)?.isBot).toBe(true);
    });
  },
);
