import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { keepRollups, type RollupBuild } from './keepRollups';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const never = new AbortController().signal;
const hourMs = 3_600_000;

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
    await keepRollups(new Database(knex), never, build => builds.push(build));
    knex.removeListener('query', note);
    return { builds, statements };
  }

  const age = async (ms: number) =>
    knex('rollup_marks').update({ marked_at: knex.raw('marked_at - ?', [ms]) });

  it('plans, counts when it is quiet, and then does next to nothing', async () => {
    expect((await keep()).builds).toEqual([]);
    expect(await knex('rollup_scopes')).toHaveLength(1);
    expect((await keep()).builds).toEqual([]);
    await age(3_000);
    expect((await keep()).builds).toEqual([
      { slices: 1, months: 1, durationMs: expect.any(Number) },
    ]);
    const idle = await keep();
    expect(idle.builds).toEqual([]);
    expect(
      idle.statements.filter(sql => !/^(BEGIN|COMMIT)/i.test(sql)),
    ).toEqual([expect.stringMatching(/rollups|applied_settings/)]);
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
