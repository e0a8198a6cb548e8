import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { readDatabaseClock } from '../clock';
import { notePlan, readRollupWork } from './planState';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const patience = { quietMs: 3_000, longestMs: 600_000 };

describe.each(databases.eachSupportedId())(
  'readRollupWork on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await ActivitySeed.create(knex);
    });

    beforeEach(async () => {
      await knex('rollup_marks').delete();
    });

    const read = () => knex.transaction(tx => readRollupWork(tx, patience));

    const rested = { isCountingDue: false, restsInMs: undefined };

    it('finds nothing to do where nothing is marked and the plan is new', async () => {
      expect(await read()).toEqual({ ...rested, isPlanDue: true });
      await knex.transaction(notePlan);
      expect(await read()).toEqual({ ...rested, isPlanDue: false });
    });

    it.each<[string, [id: number, ageMs: number][], boolean]>([
      ['one new mark', [[1, 0]], false],
      ['one mark that has rested', [[1, 3_000]], true],
      [
        'few marks while more come',
        [
          [1, 59_000],
          [50_000, 0],
        ],
        false,
      ],
      [
        'few marks for a minute, while more come',
        [
          [1, 60_000],
          [50_000, 0],
        ],
        true,
      ],
      [
        'many marks while more come',
        [
          [1, 60_000],
          [50_001, 0],
        ],
        false,
      ],
      [
        'many marks and no more',
        [
          [1, 60_000],
          [50_001, 4_000],
        ],
        true,
      ],
      [
        'many marks for long, while more come',
        [
          [1, 601_000],
          [50_001, 0],
        ],
        true,
      ],
    ])('decides whether counting is due: %s', async (_, marks, expected) => {
      const now = await knex.transaction(readDatabaseClock);
      await knex('rollup_marks').insert(
        marks.map(([id, ageMs]) => ({
          id,
          scope_id: 1,
          month: 24_312,
          from_day: 20_454,
          to_day: 20_454,
          marked_at: now - ageMs,
        })),
      );
      expect((await read()).isCountingDue).toBe(expected);
    });
  },
);
