import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { cancelRun } from '../store/operations/harvestRuns';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import { ActivitySeed } from '../tests/ActivitySeed';
import { CutDatabase } from '../tests/CutDatabase';
import { sweepReloaded, type SweepOptions } from './sweepReloaded';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const count = 600;
const start = Date.parse('2026-03-01T00:00:00Z');
const quarterMs = 900_000;

/**
 * A stream with 600 events, one each quarter of an hour, that a reload has read to its end and met all but every third of; and
 * another stream that has the first ten of them as well.
 */
async function seeded(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const seed = await ActivitySeed.create(knex);
  const instanceId = await seed.instance('git', 'fake');
  const web = await seed.project(instanceId, 'web');
  const api = await seed.project(instanceId, 'api');
  const ids = await seed.events(
    instanceId,
    Array.from({ length: count }, (_, n) => ({
      at: start + n * quarterMs,
      units: n < 10 ? [web.unitId, api.unitId] : [web.unitId],
    })),
  );
  await knex('sightings').update({ resource_id: 1 });
  for (const [id, { projectId }] of Object.entries({ web, api })) {
    await seed.stream(id, instanceId, projectId, {
      resource_id: 1,
      lease_token: `lease of ${id}`,
      lease_until: Date.now() + 60_000,
    });
  }
  await knex('harvest_runs').insert({
    id: 'run',
    mode: 'reload',
    scope_key: '*/*',
    status: 'running',
    trigger: 'manual',
    triggered_by: 'user:default/jane',
    force: false,
    started_at: 0,
    prepared_at: 0,
    newest_event_id: ids.at(-1),
  });
  await knex('harvest_run_streams').insert(
    ['web', 'api'].map(id => ({
      run_id: 'run',
      stream_id: id,
      status: 'pending',
    })),
  );
  await knex.batchInsert(
    'reload_seen',
    ids
      .filter((_, n) => n % 3 !== 0)
      .map(id => ({ run_id: 'run', stream_id: 'web', event_id: id })),
    200,
  );

  const database = new CutDatabase(knex);
  const sweep = (options: Partial<SweepOptions> = {}, by = database) =>
    sweepReloaded(
      by,
      {
        runId: 'run',
        streamId: 'web',
        leaseToken: 'lease of web',
        viewpoint: { unitId: web.unitId, resourceId: 1 },
      },
      {
        guard: undefined,
        fromBucket: undefined,
        onChanges: async () => {},
        signal: new AbortController().signal,
        ...options,
      },
    );
  const number = async (table: string, where: object) => {
    const [{ n }] = await knex(table).where(where).count({ n: '*' });
    return Number(n);
  };
  return {
    knex,
    ids,
    database,
    sweep,
    live: () => number('events', { removed_at: null }),
    sighted: () => number('sightings', { gone_at: null, unit_id: web.unitId }),
    noted: () => number('reload_seen', {}),
    row: () => knex('harvest_run_streams').where({ stream_id: 'web' }).first(),
    sweeping: async () => {
      const streams = await new CutDatabase(knex).read('coverage', tx =>
        readStreamCoverage(tx),
      );
      return streams.filter(stream => stream.sweeping).map(({ id }) => id);
    },
  };
}

describe.each(databases.eachSupportedId())('the sweep on %s', databaseId => {
  it('takes out what was not met; an event leaves with its last sighting', async () => {
    const { knex, ids, sweep, live, sighted, noted, row } = await seeded(
      databaseId,
    );
    await sweep();
    expect(await sighted()).toBe(400);
    // Four of the ten that the other stream has too were not met, and stay there.
    expect(await live()).toBe(404);
    expect(await row()).toMatchObject({
      status: 'pending',
      sweep: 'swept',
      removed: 200,
    });
    expect(await noted()).toBe(0);
    const gone = await knex('events').where({ id: ids[30] }).first();
    expect(gone).toMatchObject({ removed_reason: 'not at the source' });
  });

  it('never takes out what came after the reload had begun', async () => {
    const { knex, ids, sweep, sighted } = await seeded(databaseId);
    await knex('harvest_runs').update({ newest_event_id: ids[299] });
    await sweep();
    expect(await sighted()).toBe(500);
  });

  it('leaves alone what is older than the reload has read', async () => {
    const { sweep, sighted } = await seeded(databaseId);
    const fromBucket = (start + 300 * quarterMs) / quarterMs;
    await expect(sweep({ guard: 0.33, fromBucket })).rejects.toThrow(
      'would remove 100 of 300 items',
    );
    expect(await sighted()).toBe(600);
    await sweep({ guard: 0.34, fromBucket });
    expect(await sighted()).toBe(500);
  });

  it('takes out nothing if more would go than the guard allows', async () => {
    const { sweep, sighted, noted, row } = await seeded(databaseId);
    await expect(sweep({ guard: 0.3 })).rejects.toThrow(
      'would remove 200 of 600 items',
    );
    expect(await sighted()).toBe(600);
    expect(await noted()).toBe(400);
    expect(await row()).toMatchObject({ sweep: null, removed: 0 });
  });

  it('rolls a batch back whose changes could not be told', async () => {
    const { sweep, sighted, live, row } = await seeded(databaseId);
    const failure = new Error('The listener has failed');
    const onChanges = async () => {
      throw failure;
    };
    await expect(sweep({ onChanges })).rejects.toThrow(failure);
    expect([await sighted(), await live()]).toEqual([600, 600]);
    expect(await row()).toMatchObject({ sweep: null, removed: 0 });
  });

  it('ends the same wherever the process was killed, and loses nothing that was met', async () => {
    const undisturbed = await seeded(databaseId);
    await undisturbed.sweep({ batch: { first: 60, most: 60 } });
    const { writes } = undisturbed.database;
    // Four batches, the end, and the notes.
    expect(writes.length).toBeGreaterThanOrEqual(6);
    for (let cut = 0; cut < writes.length; cut += 1) {
      const { knex, database, sweep, live, sighted, row, sweeping, noted } =
        await seeded(databaseId);
      database.cutAfter(cut);
      const dying = sweep({ guard: 0.34, batch: { first: 60, most: 60 } });
      await expect(dying).rejects.toThrow('The process is gone');
      const swept = 600 - (await sighted());
      expect(swept).toBe(Math.min(cut * 60, 200));
      expect(await row()).toMatchObject({ removed: swept });
      const isBetween = cut > 0 && writes[cut - 1] === 'sweepStream';
      expect(await sweeping()).toEqual(isBetween ? ['web'] : []);

      await sweep({ guard: 0.34 }, new CutDatabase(knex));
      expect([await sighted(), await live(), await noted()]).toEqual([
        400, 404, 0,
      ]);
      expect(await row()).toMatchObject({ sweep: 'swept', removed: 200 });
      expect(await sweeping()).toEqual([]);
    }
  });

  it('is not done twice, even if what the reload has noted is forgotten', async () => {
    const { knex, sweep, sighted } = await seeded(databaseId);
    await sweep();
    await knex('reload_seen').delete();
    await sweep();
    expect(await sighted()).toBe(400);
  });

  it.each([
    [
      'another replica has taken over',
      'is now read by another replica',
      { lease_token: 'lease of another' },
    ],
    ['the reload was cancelled', 'waits for stream web no more', undefined],
  ])(
    'takes out nothing in the name of a reload when %s',
    async (_, message, taken) => {
      const { database, sweep, sighted, noted } = await seeded(databaseId);
      let isTold = false;
      const late = sweep({
        batch: { first: 60, most: 60 },
        onChanges: async (__, tx) => {
          if (isTold) return;
          isTold = true;
          // What was met is forgotten, so everything looks as if it were gone.
          await tx('reload_seen').delete();
          if (taken) await tx('streams').update(taken);
          else await cancelRun(tx, 'run');
        },
      });
      await expect(late).rejects.toThrow(message);
      expect(await sighted()).toBe(600);
      expect(database.writes).toEqual(['sweepStream']);
      expect(await noted()).toBe(400);
    },
  );

  it('stops between two batches when the process is to stop', async () => {
    const { sweep, sighted } = await seeded(databaseId);
    const stop = new AbortController();
    const stopped = sweep({
      signal: stop.signal,
      batch: { first: 60, most: 60 },
      onChanges: async () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(await sighted()).toBe(540);
    await sweep();
    expect(await sighted()).toBe(400);
  });
});
