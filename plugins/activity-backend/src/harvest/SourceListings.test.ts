import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
  type FakeSource,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { CatalogFixture, catalogEntity } from '../tests/CatalogFixture';
import type { HarvestFixtureOptions } from '../tests/HarvestFixture';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';

const replicas = useReplicas();
const { databaseIds, migrated } = replicas;

const replica = (
  knex: Knex,
  sources: FakeSource[],
  loop: HarvestFixtureOptions['loop'] = {},
) => replicas.replica(knex, sources, { loop });

function source(instance: string, commit: number, parts = {}) {
  return createFakeSource({
    instance,
    streams: [createFakeStream({ pages: [{ records: [fakeCommit(commit)] }] })],
    ...parts,
  });
}

const listings = (knex: Knex) =>
  knex('instances')
    .whereNot({ instance: '*' })
    .orderBy('instance')
    .select(
      'instance',
      'listed_at',
      'listing_failing_since',
      'listing_error_code',
      'listing_error_message',
    );

const down = new SourceError('unauthorised', 'The token is refused');

describe.each(databaseIds)('sources on %s', databaseId => {
  it('that cannot list keep their streams, say so, and hold up nobody', async () => {
    const [good, bad] = [source('good', 1), source('bad', 2)];
    const fixture = replica(await migrated(databaseId), [bad, good]);
    await fixture.run();
    bad.listingError = down;
    bad.streams = [];
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      streams: { total: 2, done: 2 },
    });
    expect(await listings(fixture.knex)).toEqual([
      {
        instance: 'bad',
        listed_at: expect.anything(),
        listing_failing_since: expect.anything(),
        listing_error_code: 'unauthorised',
        listing_error_message: 'The token is refused',
      },
      {
        instance: 'good',
        listed_at: expect.anything(),
        listing_failing_since: null,
        listing_error_code: null,
        listing_error_message: null,
      },
    ]);
    expect(fixture.logged.join()).toContain(
      'git/bad could not list its streams: The token is refused',
    );
  });

  it('that cannot list when a replica starts fail what is due of them', async () => {
    const knex = await migrated(databaseId);
    const before = replica(knex, [source('bad', 2)]);
    await before.run();
    await before.stop();
    const bad = source('bad', 2);
    bad.listingError = down;
    const fixture = replica(knex, [bad, source('good', 1)]);
    expect(await fixture.run()).toMatchObject({
      status: 'partial',
      streams: { total: 2, done: 1, failed: 1 },
      error: 'Could not read git/bad/fake/commits (unavailable)',
    });
    const items = await fixture.streams();
    expect(items[0].error?.message).toContain('The token is refused');
  });

  it('are asked again by themselves', async () => {
    const bad = source('bad', 2);
    bad.listingError = down;
    const times = { relistMs: 60_000, retryMs: 20, timeoutMs: 1_000 };
    const fixture = replica(await migrated(databaseId), [bad], {
      listingTimes: times,
    });
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      streams: { total: 0 },
    });
    bad.listingError = undefined;
    await until(async () => {
      fixture.loop.wake();
      return (await fixture.stored()).length === 1;
    });
  });

  it('are told which places Components name, and asked again when they name others', async () => {
    const one = source('one', 1);
    const fixture = replica(await migrated(databaseId), [one]);
    const catalog = new CatalogFixture(fixture.knex, []);
    await fixture.run();
    expect(one.locators).toEqual([]);
    const name = async (...keys: string[]) => {
      catalog.entities = keys.map(key =>
        catalogEntity('Component', key, {
          annotations: { 'jira/project-key': key },
        }),
      );
      await catalog.sync.sync();
      fixture.loop.wake();
    };
    await name('web', 'ops');
    await until(async () => one.locators.length > 0);
    expect(one.locators).toEqual(['jira:ops', 'jira:web']);
    const { listings: asked } = one;
    await name('web', 'ops');
    await fixture.run();
    expect(one.listings).toBe(asked + 1);
    await name('web', 'other');
    await until(async () => one.locators.includes('jira:other'));
  });

  it('that do not answer do not stop the others', async () => {
    const hanging = source('hanging', 2);
    hanging.listStreams = () => new Promise(() => {});
    const fixture = replica(
      await migrated(databaseId),
      [hanging, source('good', 1)],
      { listingTimes: { relistMs: 60_000, retryMs: 60_000, timeoutMs: 50 } },
    );
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      streams: { total: 1, done: 1 },
    });
    const [, hangs] = await listings(fixture.knex);
    expect(hangs).toMatchObject({
      instance: 'hanging',
      listing_error_code: 'unavailable',
    });
  });

  it('that are disabled are not asked, and what they had rests', async () => {
    const knex = await migrated(databaseId);
    const before = replica(knex, [source('one', 1)]);
    await before.run();
    await before.stop();
    const off = source('one', 1, { enabled: false });
    const fixture = replica(knex, [off]);
    expect(await fixture.run()).toMatchObject({ streams: { total: 0 } });
    expect(off.listings).toBe(0);
    expect(await fixture.streams()).toMatchObject([{ status: 'disabled' }]);
    expect(await fixture.stored()).toHaveLength(1);
  });

  it('of another replica are found, and left alone if they are not configured here', async () => {
    const knex = await migrated(databaseId);
    const one = replica(knex, [source('one', 1)]);
    await one.loop.listStreams();
    const stranger = replica(knex, []);
    stranger.loop.start();
    await sleep(50);
    expect(await knex('streams').first()).toMatchObject({
      lease_token: null,
      consecutive_failures: 0,
    });
    await stranger.stop();
    // It has not listed anything yet when the stream is due.
    const other = replica(knex, [source('one', 1)]);
    other.loop.start();
    await until(async () => (await other.stored()).length === 1);
  });
});
