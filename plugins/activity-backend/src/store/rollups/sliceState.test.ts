import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { firstDayOfMonth } from '../../rollups/months';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { readDatabaseClock } from '../clock';
import { readStaleSlices } from './sliceState';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const january = 2026 * 12;
const firstDay = firstDayOfMonth(january);

describe.each(databases.eachSupportedId())(
  'readStaleSlices on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await ActivitySeed.create(knex);
    });

    beforeEach(async () => {
      for (const table of ['rollup_marks', 'rollup_slices']) {
        await knex(table).delete();
      }
    });

    /** @param marks - how old they are in seconds, and which days they are about, from the first of the month on */
    async function isStale(
      marks: [age: number, fromDay: number, toDay: number][],
      version?: number,
    ): Promise<boolean> {
      return knex.transaction(async tx => {
        const now = await readDatabaseClock(tx);
        const slice = { scope_id: 1, month: january };
        if (version) await tx('rollup_slices').insert({ ...slice, version });
        await tx('rollup_marks').insert(
          marks.map(([age, from, to]) => ({
            ...slice,
            from_day: firstDay + from,
            to_day: firstDay + to,
            marked_at: now - age * 1_000,
          })),
        );
        const patience = { quietMs: 10_000, longestMs: 600_000 };
        const stale = await readStaleSlices(tx, patience);
        expect([[], [{ scopeId: 1, month: january, version }]]).toContainEqual(
          stale.get(january) ?? [],
        );
        return stale.size > 0;
      });
    }

    it.each<
      [
        what: string,
        marks: [number, number, number][],
        version: number | undefined,
        expected: boolean,
      ]
    >([
      ['a month that was never counted', [[12, 3, 3]], undefined, true],
      ['one that is marked now', [[5, 3, 3]], undefined, false],
      [
        'one that is marked now and before',
        [
          [90, 3, 3],
          [5, 4, 4],
        ],
        undefined,
        false,
      ],
      [
        'one that is marked again and again',
        [
          [601, 3, 3],
          [0, 4, 4],
        ],
        undefined,
        true,
      ],
      ['few days of a counted one', [[12, 3, 3]], 4, false],
      ['few days that were quiet for longer', [[32, 3, 9]], 4, true],
      [
        'few days that are marked again and again',
        [
          [601, 3, 3],
          [0, 4, 4],
        ],
        4,
        true,
      ],
      ['many days of a counted one', [[12, 0, 30]], 4, true],
      [
        'many days by several marks',
        [
          [15, 2, 2],
          [12, 9, 9],
        ],
        4,
        true,
      ],
    ])(
      'decides whether it is worth counting: %s',
      async (_, marks, version, expected) => {
        expect(await isStale(marks, version)).toBe(expected);
      },
    );

    it('gives the latest month first', async () => {
      const mark = { from_day: firstDay, to_day: firstDay, marked_at: 0 };
      await knex('rollup_marks').insert(
        [january - 1, january + 1, january].flatMap(month =>
          [2, 1].map(scope_id => ({ ...mark, month, scope_id })),
        ),
      );
      const stale = await knex.transaction(tx =>
        readStaleSlices(tx, { quietMs: 0, longestMs: 0 }),
      );
      expect([...stale.keys()]).toEqual([january + 1, january, january - 1]);
      expect(stale.get(january)?.map(({ scopeId }) => scopeId)).toEqual([1, 2]);
    });
  },
);
