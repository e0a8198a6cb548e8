import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readDatabaseClock } from '../store/clock';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { keepRollups, type RollupBuild } from './keepRollups';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const never = new AbortController().signal;
const hourMs = 3_600_000;
const patience = { quietMs: 150, longestMs: 600_000 };

describe.each(databases.eachSupportedId())('keepRollups on %s', databaseId => {
  let knex: Knex;
  let seed: ActivitySeed;
  let git: number;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    seed = await ActivitySeed.create(knex);
    git = await seed.instance('git', 'local');
    await seed.events(git, [{ at: '2026-01-04T12:00:00Z' }]);
  });

  /** @returns what was built, and the statements that it took */
  async function keep() {
    const builds: RollupBuild[] = [];
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    knex.on('query', note);
    await keepRollups(
      new Database(knex),
      never,
      build => builds.push(build),
      patience,
    );
    knex.removeListener('query', note);
    return { builds, statements };
  }

  const built = { slices: 1, months: 1, durationMs: expect.any(Number) };

  it('plans, counts what has rested in the same round, and then does next to nothing', async () => {
    expect((await keep()).builds).toEqual([built]);
    expect(await knex('rollup_scopes')).toHaveLength(1);
    expect(await knex('rollup_marks')).toEqual([]);
    const idle = await keep();
    expect(idle.builds).toEqual([]);
    expect(
      idle.statements.filter(sql => !/^(BEGIN|COMMIT)/i.test(sql)),
    ).toEqual([expect.stringMatching(/rollups|applied_settings/)]);
  });

  it('does not wait for ever where marks never rest', async () => {
    await keep();
    const [slice] = await knex('rollup_slices');
    const mark = async () =>
      knex('rollup_marks').insert({
        scope_id: slice.scope_id,
        month: slice.month,
        from_day: 20_457,
        to_day: 20_457,
        marked_at: await knex.transaction(readDatabaseClock),
      });
    const restless = setInterval(mark, patience.quietMs / 5);
    const { builds } = await keep().finally(() => clearInterval(restless));
    expect(builds).toEqual([]);
  });

  it('stops waiting when it is to end', async () => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 50);
    const longest = { quietMs: hourMs, longestMs: 2 * hourMs };
    await keepRollups(new Database(knex), ending.signal, undefined, longest);
    expect(await knex('rollup_slices')).toEqual([]);
  });

  it.each<[string, number, number, boolean]>([
    ['long ago', hourMs, 1, true],
    ['lately', hourMs - 60_000, 1, false],
    ['before the store grew by a fifth', 0, 10_002, true],
    ['before the store grew by less', 0, 10_001, false],
  ])('plans again what was planned %s', async (_, ageMs, lastId, expected) => {
    await keep();
    const setting = () =>
      knex('applied_settings').where({ name: 'rollups.planned' });
    const [{ value }] = await setting();
    const state = JSON.parse(value);
    const aged = JSON.stringify({ ...state, at: state.at - ageMs });
    await setting().update({ value: aged });
    await knex('events').update({ id: lastId });
    await keep();
    const [after] = await setting();
    expect(after.value !== aged).toBe(expected);
    expect(JSON.parse(after.value).lastEventId).toBe(expected ? lastId : 1);
  });
});
