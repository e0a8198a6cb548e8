import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { TestDatabaseId } from '@backstage/backend-test-utils';
import type { HarvestFixtureOptions } from '../tests/HarvestFixture';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const minute = 60_000;

async function open(
  databaseId: TestDatabaseId,
  streams: ReturnType<typeof createFakeStream>[],
  loop: HarvestFixtureOptions['loop'] = {},
) {
  const knex = await migrated(databaseId);
  const source = createFakeSource({ streams, frequencyMs: 15 * minute });
  const fixture = replica(knex, [source], { loop });
  const dueInMinutes = async () => {
    const { next_due_at: dueAt } = await knex('streams').first();
    return (Number(dueAt) - Date.now()) / minute;
  };
  return { knex, source, fixture, dueInMinutes };
}

const commits = (...numbers: number[]) =>
  numbers.map(number => ({ records: [fakeCommit(number)] }));

describe.each(databaseIds)('a stream on %s', databaseId => {
  it('is read when it is due, whether a run waits for it or not', async () => {
    const stream = createFakeStream({ pages: commits(0) });
    const { knex, fixture, dueInMinutes } = await open(databaseId, [stream]);
    await fixture.loop.listStreams();
    fixture.loop.start();
    await until(
      async () => (await knex('streams').first()).last_success_at !== null,
    );
    expect(await fixture.stored()).toHaveLength(1);
    expect(await knex('harvest_runs')).toEqual([]);
    expect(await dueInMinutes()).toBeGreaterThan(13.4);
    expect(await dueInMinutes()).toBeLessThanOrEqual(15.01);

    stream.addPage({ records: [fakeCommit(1)] });
    await knex('streams').update({ next_due_at: 0 });
    await until(async () => (await fixture.stored()).length === 2);
    expect(stream.reads.map(read => read.cursor?.page)).toEqual([undefined, 1]);
  });

  it('fails if its module hangs, and leaves its slot to others', async () => {
    const hanging = createFakeStream({
      resource: 'tags',
      pages: commits(0, 1),
    });
    hanging.holdAt(1, { deaf: true });
    const { fixture } = await open(
      databaseId,
      [hanging, createFakeStream({ pages: commits(2) })],
      { parallelism: 1, pageTimes: { pageMs: 100, graceMs: 20 } },
    );
    expect(await fixture.run()).toMatchObject({
      status: 'partial',
      streams: { done: 1, failed: 1 },
      records: { read: 2 },
      error: 'Could not read git/fake/fake/tags (unavailable)',
    });
    const items = await fixture.streams();
    expect(items[1]).toMatchObject({
      resource: 'tags',
      error: {
        code: 'unavailable',
        message: expect.stringContaining('No page came'),
      },
    });
  });

  it('waits as long as its source asks for, and runs wait with it', async () => {
    const stream = createFakeStream({ pages: commits(0, 1) });
    stream.failAt(
      1,
      new SourceError('rate-limited', 'Too much', { retryAfterMs: 7 * minute }),
    );
    const { knex, fixture, dueInMinutes } = await open(databaseId, [stream]);
    fixture.loop.start();
    const { id } = await fixture.request();
    await until(async () =>
      Boolean((await knex('streams').first())?.error_code),
    );
    expect(await knex('streams').first()).toMatchObject({
      error_code: 'rate-limited',
      consecutive_failures: 0,
      failing_since: null,
      lease_token: null,
    });
    expect(await dueInMinutes()).toBeGreaterThan(6.9);
    expect(await dueInMinutes()).toBeLessThan(7.71);
    expect(await fixture.harvest.get(id)).toMatchObject({ status: 'running' });
    const items = await fixture.streams();
    expect(items[0].status).toBe('backoff');

    await knex('streams').update({ next_due_at: 0 });
    fixture.loop.wake();
    expect(await fixture.ended(id)).toMatchObject({
      status: 'completed',
      records: { read: 2 },
    });
    expect(await knex('streams').first()).toMatchObject({ error_code: null });
  });

  it('rests after a failure, longer after each, and starts anew when it gets on', async () => {
    const stream = createFakeStream({ pages: commits(0, 1, 2) });
    stream.failAt(0, new SourceError('unavailable', 'Down'), 2);
    const { knex, fixture, dueInMinutes } = await open(databaseId, [stream], {
      random: () => 0,
    });
    const failures = async () =>
      (await knex('streams').first()).consecutive_failures;
    await fixture.run();
    expect([await failures(), Math.round((await dueInMinutes()) * 2)]).toEqual([
      1, 1,
    ]);
    const { failing_since: since } = await knex('streams').first();
    await fixture.run();
    expect([await failures(), Math.round((await dueInMinutes()) * 2)]).toEqual([
      2, 2,
    ]);
    expect(await knex('streams').first()).toMatchObject({
      failing_since: since,
    });
    stream.failAt(1, new SourceError('unavailable', 'Down'));
    await fixture.run();
    expect(await failures()).toBe(1);
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
    expect(await failures()).toBe(0);
  });

  it('fails like any other if its module cannot read a cursor that it was not given', async () => {
    const stream = createFakeStream({ pages: commits(0) });
    stream.failAt(0, new SourceError('invalid-cursor', 'Which cursor?'), 99);
    const { knex, fixture } = await open(databaseId, [stream]);
    expect(await fixture.run()).toMatchObject({ status: 'failed' });
    expect(await knex('streams').first()).toMatchObject({
      error_code: 'invalid-cursor',
      consecutive_failures: 1,
    });
    expect(stream.reads).toHaveLength(1);
  });

  it('rests until its schedule comes round when nobody wants the read any more', async () => {
    const stream = createFakeStream({ pages: commits(0, 1, 2) });
    const gate = stream.holdAt(1);
    const { knex, fixture, dueInMinutes } = await open(databaseId, [stream]);
    fixture.loop.start();
    const { id } = await fixture.request();
    await gate.reached;
    await knex('harvest_run_streams').update({ status: 'cancelled' });
    await knex('harvest_runs').where({ id }).update({ status: 'cancelled' });
    gate.open();
    await until(
      async () => (await knex('streams').first()).lease_token === null,
    );
    expect(await fixture.stored()).toHaveLength(2);
    expect(await dueInMinutes()).toBeGreaterThan(13);
  });

  it('is looked at once a day after its project was archived', async () => {
    const stream = createFakeStream({
      project: { archived: true },
      pages: commits(0),
    });
    const { fixture, dueInMinutes } = await open(databaseId, [stream]);
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
    expect(await dueInMinutes()).toBeGreaterThan(21 * 60);
  });

  it('is asked for no attribution by a read that brings nothing', async () => {
    const stream = createFakeStream({ pages: commits(0) });
    let attributions = 0;
    const { fixture } = await open(databaseId, [stream], {
      afterRead: async () => {
        attributions += 1;
      },
    });
    await fixture.run();
    expect(attributions).toBe(1);
    await fixture.run();
    expect(attributions).toBe(1);
    stream.addPage({ records: [fakeCommit(2)] });
    await fixture.run();
    // Its author is known.
    expect(attributions).toBe(1);
    stream.addPage({
      project: { name: 'elsewhere', locators: ['x.example/y'] },
    });
    await fixture.run();
    expect(attributions).toBe(2);
  });
});
