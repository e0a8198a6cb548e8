import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { describeCoverage } from '../reads/coverage';
import { Database } from '../store/Database';
import type { EventChange } from '../store/eventChange';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import { ActivitySeed } from '../tests/ActivitySeed';
import { applyRetention } from './applyRetention';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const dayMs = 86_400_000;
const now = Date.parse('2026-03-31T10:07:00Z');

const upTo = (days: number) => Array.from({ length: days }, (_, n) => n);

/** A hundred events, one a day up to now; the oldest was removed, and the oldest three are in two units. */
async function seeded(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const seed = await ActivitySeed.create(knex);
  const instanceId = await seed.instance('git', 'fake');
  const web = await seed.project(instanceId, 'web');
  const api = await seed.project(instanceId, 'api');
  await seed.events(
    instanceId,
    upTo(100).map(day => ({
      at: now - day * dayMs,
      units: day > 96 ? [web.unitId, api.unitId] : [web.unitId],
      removed: day === 99,
    })),
  );
  const database = new Database(knex);
  const days = async () => {
    const rows = await knex('events')
      .whereNull('removed_at')
      .select('occurred_at');
    return rows
      .map(row => (now - Number(row.occurred_at)) / dayMs)
      .sort((a, b) => a - b);
  };
  const counts = async () => {
    const [events] = await knex('events').count({ n: '*' });
    const [sightings] = await knex('sightings').count({ n: '*' });
    return [Number(events.n), Number(sightings.n)];
  };
  const addStream = (id: string, state: object) =>
    seed.stream(id, instanceId, web.projectId, { ...state });
  return { database, days, counts, addStream };
}

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  it('deletes what is older with its sightings, once, and tells of what was counted', async () => {
    const { database, days, counts } = await seeded(databaseId);
    expect(await counts()).toEqual([100, 103]);
    expect(await days()).toEqual(upTo(99));
    const told: EventChange[] = [];
    const options = {
      retentionMs: 30 * dayMs,
      now,
      onChanges: async (changes: readonly EventChange[]) => {
        told.push(...changes);
      },
    };

    // The event of 30 days ago is in the quarter in which the time ends, and stays.
    expect(await applyRetention(database, options)).toEqual({
      events: 69,
      isDone: true,
    });
    expect(await counts()).toEqual([31, 31]);
    expect(await days()).toEqual(upTo(31));
    expect(told).toHaveLength(68);
    expect(told.every(({ before, after }) => before && !after)).toBe(true);
    expect(told.map(({ before }) => before!.occurredAt)).toEqual(
      upTo(99)
        .slice(31)
        .reverse()
        .map(day => now - day * dayMs),
    );

    expect(await applyRetention(database, options)).toEqual({
      events: 0,
      isDone: true,
    });
    expect(await counts()).toEqual([31, 31]);
    expect(told).toHaveLength(68);
  });

  it('deletes in whole batches, oldest first, and goes on after it was cut', async () => {
    const { database, days, counts } = await seeded(databaseId);
    const gone = new Error('The process is gone');
    let batches = 0;
    const cut = applyRetention(database, {
      retentionMs: 30 * dayMs,
      now,
      batch: { first: 20, most: 20 },
      onChanges: async () => {
        batches += 1;
        if (batches === 3) throw gone;
      },
    });
    await expect(cut).rejects.toThrow(gone);
    expect(await days()).toEqual(upTo(59));
    // The removed one, in two units, comes last.
    expect(await counts()).toEqual([60, 61]);

    const rest = { retentionMs: 30 * dayMs, now };
    const abort = new AbortController();
    abort.abort();
    expect(
      await applyRetention(database, { ...rest, signal: abort.signal }),
    ).toEqual({ events: 0, isDone: false });
    expect(await applyRetention(database, rest)).toEqual({
      events: 29,
      isDone: true,
    });
    expect(await counts()).toEqual([31, 31]);
  });

  it('says of every stream that it covers nothing older', async () => {
    const { database, addStream } = await seeded(databaseId);
    const recent = now - 10 * dayMs;
    const from = async () => {
      await applyRetention(database, { retentionMs: 30 * dayMs, now });
      const coverage = await database.read('readStreamCoverage', tx =>
        readStreamCoverage(tx),
      );
      return describeCoverage(coverage, { from: 0, to: now }, true).from;
    };
    await addStream('all', { last_success_at: now });
    expect(await from()).toBe('2026-03-01T10:00:00.000Z');
    await addStream('recent', { last_success_at: now, coverage_from: recent });
    expect(await from()).toBe(new Date(recent).toISOString());
  });

  it('deletes what was removed before, and nothing that is there', async () => {
    const knex = await databases.init(databaseId);
    await ActivitySeed.create(knex);
    const item = (number: number, removedAt: number | null) => ({
      instance_id: 1,
      external_id: `${number}`,
      key: `WEB-${number}`,
      type_id: '1',
      type_name: 'Story',
      summary: 'Story',
      status_name: 'Open',
      status_category: 'todo',
      flagged: 0,
      created_at: 0,
      updated_at: 0,
      details: '{}',
      content_hash: 'hash',
      observed_at: 0,
      removed_at: removedAt,
    });
    await knex('work_items').insert([
      item(1, null),
      item(2, now - 31 * dayMs),
      item(3, now - 29 * dayMs),
    ]);
    const ids = await knex('work_items').orderBy('external_id').pluck('id');
    await knex('work_item_spans').insert(
      ids.map(id => ({
        item_id: id,
        field: 'status',
        from_at: 0,
        value: '1',
      })),
    );
    const options = { retentionMs: 30 * dayMs, now };
    expect(await applyRetention(new Database(knex), options)).toEqual({
      events: 0,
      isDone: true,
    });
    expect(
      await knex('work_items').orderBy('external_id').pluck('external_id'),
    ).toEqual(['1', '3']);
    expect(
      await knex('work_item_spans').orderBy('item_id').pluck('item_id'),
    ).toEqual([ids[0], ids[2]]);
  });
});
