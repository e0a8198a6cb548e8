import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { Database, type Tx } from './Database';
import { transactionConflict } from './StoreError';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('Database on %s', databaseId => {
  async function open() {
    const knex = await databases.init(databaseId);
    await knex.schema.createTable('notes', table => table.text('text'));
    return { knex, database: new Database(knex) };
  }

  it('tries what collides with others again, as a whole', async () => {
    const { knex, database } = await open();
    let attempts = 0;
    await database.write('note', async tx => {
      attempts += 1;
      await tx('notes').insert({ text: `attempt ${attempts}` });
      if (attempts < 3) throw transactionConflict('note');
    });
    expect(await knex('notes')).toEqual([{ text: 'attempt 3' }]);
  });

  it('stores nothing of what fails, and tells no values', async () => {
    const { knex, database } = await open();
    const failing = database.write('note', async tx => {
      await tx('notes').insert({ text: 'first' });
      await tx('notes').insert({ nothing: 'secret' });
    });
    await expect(failing).rejects.toMatchObject({
      name: 'StoreError',
      operation: 'note',
      message: expect.not.stringContaining('secret'),
    });
    expect(await knex('notes')).toEqual([]);
  });
});

describe.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
  'Database on %s',
  databaseId => {
    it('lets nobody who sleeps keep others waiting', async () => {
      const knex = await databases.init(databaseId);
      const database = new Database(knex);
      const idleLimit = async (on: Knex | Tx) => {
        const { rows } = await on.raw(
          "SELECT current_setting('idle_in_transaction_session_timeout') AS idle",
        );
        return rows[0].idle;
      };
      const before = await idleLimit(knex);
      const within = await database.write('look', idleLimit);
      expect(within).toBe('30s');
      // The connection is the pool's, and a pooler may give it to somebody else.
      expect(await idleLimit(knex)).toBe(before);
    });

    it('waits for the disk unless it is told otherwise', async () => {
      const knex = await databases.init(databaseId);
      const database = new Database(knex);
      const waits = async (tx: Tx) => {
        const { rows } = await tx.raw('SHOW synchronous_commit');
        return rows[0].synchronous_commit;
      };
      expect(await database.write('look', waits)).toBe('on');
      expect(await database.write('look', waits, { flush: 'later' })).toBe(
        'off',
      );
      expect(await database.write('look', waits, { flush: 'now' })).toBe('on');
    });
  },
);
