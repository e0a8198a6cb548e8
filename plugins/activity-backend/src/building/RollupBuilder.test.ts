import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { wholeMonth } from '../rollups/months';
import { Database, type Tx } from '../store/Database';
import { addRollupMarks } from '../store/rollups/rollupMarks';
import { ActivitySeed } from '../tests/ActivitySeed';
import { planWideScopes } from './planWideScopes';
import { RollupBuilder } from './RollupBuilder';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const january = 2026 * 12;
const patience = { quietMs: 0, longestMs: 0 };

/** A database in which something happens before operations. */
class EventfulDatabase extends Database {
  before: (operation: string) => Promise<void> = async () => {};

  async read<T>(operation: string, query: (tx: Tx) => Promise<T>): Promise<T> {
    await this.before(operation);
    return super.read(operation, query);
  }

  async write<T>(operation: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.before(operation);
    return super.write(operation, work);
  }
}

describe.each(databases.eachSupportedId())(
  'RollupBuilder on %s',
  databaseId => {
    let knex: Knex;
    let database: EventfulDatabase;

    /** Three months with events, all of them marked for the one wide scope. */
    beforeEach(async () => {
      knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const git = await seed.instance('git', 'local');
      await seed.events(
        git,
        ['2026-01-04', '2026-02-05', '2026-03-06'].map(at => ({ at })),
      );
      database = new EventfulDatabase(knex);
      await planWideScopes(database);
    });

    const build = (signal?: AbortSignal) =>
      new RollupBuilder(database).build(patience, signal);

    const markedMonths = async () =>
      (await knex('rollup_marks').orderBy('month').select('month')).map(
        ({ month }) => month - january,
      );

    it('counts what is marked, and then nothing is marked any more', async () => {
      expect(await markedMonths()).toEqual([0, 1, 2]);
      expect(await build()).toEqual({ slices: 3, months: 3 });
      expect(await markedMonths()).toEqual([]);
      expect(await build()).toEqual({ slices: 0, months: 0 });
    });

    it.each(['readMonthEvents', 'replaceSlices'])(
      'leaves the mark that comes before %s',
      async operation => {
        const ofMarch = { month: january + 2 };
        await knex('rollup_marks').whereNot(ofMarch).delete();
        const [{ scope_id: scopeId }] = await knex('rollup_marks').select();
        let isMarked = false;
        database.before = async current => {
          if (current !== operation || isMarked) return;
          isMarked = true;
          await knex.transaction(tx =>
            addRollupMarks(tx, [{ scopeId, ...wholeMonth(ofMarch.month) }]),
          );
        };
        expect(await build()).toEqual({ slices: 1, months: 1 });
        expect(await markedMonths()).toEqual([2]);
        expect(await build()).toEqual({ slices: 1, months: 1 });
        expect(await markedMonths()).toEqual([]);
      },
    );

    it('leaves to others what they have counted meanwhile', async () => {
      let isFirst = true;
      database.before = async operation => {
        if (operation !== 'replaceSlices' || !isFirst) return;
        isFirst = false;
        await new RollupBuilder(new Database(knex)).build(patience);
      };
      const { slices } = await build();
      expect(slices).toBeLessThan(3);
      const versions = await knex('rollup_slices').select('month', 'version');
      expect(versions).toHaveLength(3);
      database.before = async () => {};
      await build();
      expect(await markedMonths()).toEqual([]);
    });

    it('does nothing more once it is aborted, and loses nothing', async () => {
      const abort = new AbortController();
      database.before = async operation => {
        if (operation === 'readMonthEvents') abort.abort();
      };
      expect((await build(abort.signal)).slices).toBe(0);
      database.before = async () => {};
      expect(await markedMonths()).toEqual([0, 1, 2]);
      expect(await build()).toEqual({ slices: 3, months: 3 });
    });

    it('tells of a failure when nothing goes on any more', async () => {
      let fails = true;
      let going = 0;
      database.before = async operation => {
        if (operation === 'joinMarks' && fails) {
          fails = false;
          throw new Error('gone');
        }
        going += 1;
      };
      await expect(build()).rejects.toThrow('gone');
      const before = going;
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(going).toBe(before);
      await build();
      expect(await markedMonths()).toEqual([]);
    });
  },
);
