import { TestDatabases } from '@backstage/backend-test-utils';
import { describeCoverage, oldestSuccess } from '../../reads/coverage';
import { isLastingFailure } from '../../reads/lastingFailure';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { Database } from '../Database';
import { readStreamCoverage } from './readStreamCoverage';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const dayMs = 86_400_000;
const start = Date.parse('2026-03-01T00:00:00Z');
const at = (day: number) => start + day * dayMs;

/** Each is a stream; all that are read and lack nothing are alike, whatever their times. */
const states = {
  sound: { last_success_at: at(20) },
  stale: { last_success_at: at(12) },
  recent: { last_success_at: at(20), coverage_from: at(-90) },
  reading: {
    last_success_at: at(20),
    coverage_from: at(5),
    coverage_complete: false,
  },
  retained: { last_success_at: at(20), retained_from: at(-30) },
  unread: { last_success_at: null, coverage_complete: false },
  again: { last_success_at: at(20), coverage_complete: false },
  failing: {
    last_success_at: at(3),
    error_code: 'forbidden',
    consecutive_failures: 2,
  },
  stumbling: {
    last_success_at: at(3),
    error_code: 'unavailable',
    consecutive_failures: 2,
  },
  'without history': {
    last_success_at: at(20),
    coverage_from: at(6),
    backfill_error_code: 'not-found',
    backfill_failures: 1,
  },
  archived: { last_success_at: at(2), archived_at: at(4) },
  finished: { last_success_at: at(2), archived_at: at(1) },
  disabled: { enabled: false, last_success_at: at(-400) },
  'disabled at once': { enabled: false, error_code: 'forbidden' },
};
type State = keyof typeof states;

const ranges = [
  { from: at(0), to: at(15) },
  { from: at(10), to: at(30) },
  { from: at(-200), to: at(-100) },
];

/** What is told of streams one by one. */
function oneByOne(names: readonly State[], range: (typeof ranges)[number]) {
  const streams = names.map(name => {
    const state: Record<string, number | string | boolean | null> =
      states[name];
    const code = (state.error_code as string) ?? null;
    const historyCode = (state.backfill_error_code as string) ?? null;
    const failures = Number(state.consecutive_failures ?? 0);
    return {
      id: name,
      enabled: state.enabled !== false,
      lastSuccessAt: (state.last_success_at as number) ?? null,
      errorCode: code,
      isFailing: isLastingFailure(code, failures),
      coverageFrom: (state.coverage_from as number) ?? null,
      coverageComplete: state.coverage_complete !== false,
      historyErrorCode: isLastingFailure(historyCode, 1) ? historyCode : null,
      retainedFrom: (state.retained_from as number) ?? null,
      archivedAt: (state.archived_at as number) ?? null,
      sweeping: false,
    };
  });
  return {
    ...describeCoverage(streams, range, true),
    dataAsOf: oldestSuccess(streams),
  };
}

const sets: State[][] = [
  [],
  ['sound'],
  ['sound', 'stale', 'recent', 'reading', 'retained'],
  ['sound', 'again'],
  ['recent', 'again'],
  ['reading', 'again'],
  ['sound', 'unread'],
  ['sound', 'failing', 'stale'],
  ['sound', 'stumbling'],
  ['without history', 'recent'],
  ['archived', 'sound'],
  ['finished', 'sound'],
  ['finished'],
  ['disabled'],
  ['disabled at once'],
  ['disabled', 'disabled at once', 'unread'],
  ['disabled', 'recent', 'stale'],
  Object.keys(states) as State[],
];

describe.each(databases.eachSupportedId())(
  'readStreamCoverage on %s',
  databaseId => {
    async function seeded() {
      const knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const git = await seed.instance('git', 'local');
      const project = await seed.project(git, 'web');
      const add = (name: State, projectId = project.projectId) =>
        seed.stream(name, git, projectId, states[name]);
      return { knex, seed, git, ...project, add, database: new Database(knex) };
    }

    it('tells together what it would tell of each', async () => {
      const { knex, add, database } = await seeded();
      for (const names of sets) {
        await knex('streams').delete();
        for (const name of names) await add(name);
        const streams = await database.read('coverage', tx =>
          readStreamCoverage(tx),
        );
        for (const range of ranges) {
          const { gaps, ...told } = describeCoverage(streams, range, true);
          const { gaps: expected, ...rest } = oneByOne(names, range);
          expect({ names, ...told, dataAsOf: oldestSuccess(streams) }).toEqual({
            names,
            ...rest,
          });
          const byName = (gap: { stream: string }) => gap.stream;
          expect(new Set(gaps)).toEqual(new Set(expected));
          expect(gaps.map(byName)).toHaveLength(expected.length);
        }
      }
    });

    it('is one row for streams that lack nothing, and one for the disabled', async () => {
      const { add, database } = await seeded();
      for (const name of sets[2]) await add(name);
      await add('disabled');
      await add('disabled at once');
      const streams = await database.read('coverage', tx =>
        readStreamCoverage(tx),
      );
      expect(streams.map(({ id, enabled }) => [id, enabled])).toEqual(
        expect.arrayContaining([
          ['', true],
          ['', false],
        ]),
      );
      expect(streams).toHaveLength(2);
    });

    it('names a stream that is being swept', async () => {
      const { knex, add, database } = await seeded();
      await add('sound');
      await add('stale');
      await knex('harvest_runs').insert({
        id: 'run',
        mode: 'reload',
        scope_key: '',
        status: 'running',
        trigger: 'manual',
        triggered_by: 'user:default/ada',
        started_at: 0,
      });
      await knex('harvest_run_streams').insert({
        run_id: 'run',
        stream_id: 'stale',
        status: 'pending',
        sweep: 'sweeping',
      });
      const streams = await database.read('coverage', tx =>
        readStreamCoverage(tx),
      );
      expect(streams.filter(({ sweeping }) => sweeping)).toMatchObject([
        { id: 'stale', lastSuccessAt: at(12) },
      ]);
      expect(oldestSuccess(streams)).toBe('2026-03-13T00:00:00.000Z');
    });

    it('is about the projects of a scope', async () => {
      const { knex, seed, git, unitId, add, database } = await seeded();
      const other = await seed.project(git, 'api');
      await add('sound');
      await add('stale', other.projectId);
      await knex('rollup_units').insert({
        scope_id: 5,
        unit_id: other.unitId,
      });
      const asOf = (scope: Parameters<typeof readStreamCoverage>[1]) =>
        database.read('coverage', async tx =>
          oldestSuccess(await readStreamCoverage(tx, scope)),
        );
      const [sound, stale] = [20, 12].map(day =>
        new Date(at(day)).toISOString(),
      );
      expect(await asOf({ kind: 'units', unitIds: [unitId] })).toBe(sound);
      expect(await asOf({ kind: 'units', unitIds: [] })).toBeNull();
      expect(await asOf({ kind: 'wide', scopeId: 5, of: 'units' })).toBe(stale);
      expect(await asOf({ kind: 'wide', scopeId: 5, of: 'people' })).toBe(
        stale,
      );
      await knex('streams').where({ id: 'stale' }).delete();
      expect(await asOf({ kind: 'wide', scopeId: 5, of: 'people' })).toBe(
        sound,
      );
      expect(await asOf({ kind: 'wide', scopeId: 5, of: 'units' })).toBeNull();
      expect(await asOf({ kind: 'people', stretches: [] })).toBe(sound);
    });
  },
);
