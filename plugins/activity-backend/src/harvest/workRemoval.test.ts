import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { everyKindOfWork } from '../tests/everyKindOfWork';
import { fakeChange, fakeDeed, fakeItem } from '../tests/fakeWork';
import type { HarvestFixtureOptions } from '../tests/HarvestFixture';
import { readWork } from '../tests/readWork';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const liveEvents = (knex: Knex) =>
  knex('events')
    .whereNull('removed_at')
    .orderBy('natural_key')
    .pluck('natural_key');

describe.each(databaseIds)('work that is gone on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(databaseId);
  });

  function start(options: HarvestFixtureOptions = {}) {
    const stream = createFakeStream({
      project: { id: '20', name: 'Web' },
      resource: 'issues',
    });
    const source = createFakeSource({
      source: 'jira',
      instance: 'cloud',
      streams: [stream],
    });
    const fixture = replica(knex, [source], options);
    const read = async (...records: ActivityRecord[]) => {
      stream.addPage({ records });
      return (await fixture.run()).records;
    };
    return { stream, fixture, read };
  }

  it('leaves with a tombstone, and comes back with all that goes with it', async () => {
    const { read } = start();
    await read(...everyKindOfWork);
    const before = await readWork(knex);
    const removal = await read({
      kind: 'tombstone',
      of: 'workItem',
      id: '1001',
      reason: 'deleted',
    });
    // The item, two entries and an event.
    expect(removal).toMatchObject({ read: 0, written: 0, removed: 4 });
    const work = await readWork(knex);
    expect(work.work_items.map(row => row.gone)).toEqual(['deleted', null]);
    expect(work.work_item_changes.map(row => row.gone)).toEqual([
      'deleted',
      'deleted',
    ]);
    expect(work.work_item_links).toEqual([]);
    expect(work.work_item_values.some(row => row.work_item_id === '1001')).toBe(
      false,
    );
    expect(await liveEvents(knex)).toEqual(['jira/cloud/item_commented/2']);
    expect(
      await knex('sightings').whereNull('gone_at').pluck('event_id'),
    ).toHaveLength(1);

    await read(...everyKindOfWork);
    // The other end was read again unchanged: its words come with its next change.
    const [link] = before.work_item_links;
    expect(await readWork(knex)).toEqual({
      ...before,
      work_item_links: [{ ...link, inward: null }],
    });
    expect(await liveEvents(knex)).toHaveLength(2);
  });

  it('leaves with a change what happened to it', async () => {
    const { read } = start();
    await read(
      fakeChange(1),
      fakeDeed(1, 1, {
        type: 'change_opened',
        workItem: undefined,
        change: '9001',
      }),
    );
    await read({
      kind: 'tombstone',
      of: 'change',
      id: '9001',
      reason: 'hidden',
    });
    const work = await readWork(knex);
    expect(work.changes).toMatchObject([{ gone: 'hidden' }]);
    expect([work.change_links, work.change_commits]).toEqual([[], []]);
    expect(await liveEvents(knex)).toEqual([]);
  });

  it('takes out events that an item has no more, of the types that are told', async () => {
    const { read } = start();
    const created = fakeDeed(3, 1, { type: 'item_created' });
    await read(fakeDeed(1, 1), fakeDeed(2, 1), created, fakeDeed(4, 2));
    const counts = await read(fakeDeed(5, 1), {
      kind: 'eventCensus',
      of: { workItem: '1001' },
      types: ['item_commented'],
      keys: ['2', '5'],
    });
    expect(counts).toMatchObject({ read: 1, written: 1, removed: 1 });
    expect(await liveEvents(knex)).toEqual([
      'jira/cloud/item_commented/2',
      'jira/cloud/item_commented/4',
      'jira/cloud/item_commented/5',
      'jira/cloud/item_created/3',
    ]);
    expect(
      await knex('events').whereNotNull('removed_at').pluck('removed_reason'),
    ).toEqual(['deleted']);
  });

  it('leaves by itself, if it is an event that a tombstone names, and comes back', async () => {
    const { read } = start();
    const release = (number: number) =>
      fakeDeed(number, 1, { type: 'release', workItem: undefined });
    await read(release(1), release(2), fakeDeed(1, 1));
    const counts = await read({
      kind: 'tombstone',
      of: 'event',
      type: 'release',
      id: '1',
      reason: 'gone',
    });
    expect(counts).toMatchObject({ read: 0, removed: 1 });
    const left = ['jira/cloud/item_commented/1', 'jira/cloud/release/2'];
    expect(await liveEvents(knex)).toEqual(left);
    expect(
      await knex('events').whereNotNull('removed_at').pluck('removed_reason'),
    ).toEqual(['gone']);
    await read(release(1));
    expect(await liveEvents(knex)).toEqual([
      left[0],
      'jira/cloud/release/1',
      left[1],
    ]);
  });

  it('leaves with a reload that does not show it any more', async () => {
    const { stream, fixture } = start();
    stream.setPages([{ records: everyKindOfWork }]);
    await fixture.run();
    stream.setPages([
      {
        records: everyKindOfWork.filter(
          it => !('id' in it && it.id === '1002'),
        ),
      },
    ]);
    const { status, records } = await fixture.run('reload');
    expect([status, records.removed]).toEqual(['completed', 2]);
    const { work_items: items, sprints } = await readWork(knex);
    expect(items.map(row => row.gone)).toEqual([null, 'not at the source']);
    expect(sprints).toMatchObject([{ gone: null }]);
    expect(await knex('events').whereNull('removed_at')).toHaveLength(1);
    expect(
      await knex('census_seen as c')
        .join('censuses as s', 's.id', 'c.census_id')
        .whereNot('s.kind', 0),
    ).toEqual([]);
  });

  it('stays where a reload would take out suspiciously much', async () => {
    const { stream, fixture } = start({ sweepGuard: 0.3 });
    const items = Array.from({ length: 30 }, (_, n) => fakeItem(n));
    const live = () => knex('work_items').whereNull('removed_at');
    stream.setPages([{ records: items }]);
    await fixture.run();
    stream.setPages([{ records: items.slice(15) }]);
    expect(await fixture.run('reload')).toMatchObject({ status: 'failed' });
    expect(await live()).toHaveLength(30);
    const { error_message: message } = await knex('streams').first();
    expect(message).toMatch(/^The reload would remove 15 of 30 items/);
    await fixture.run('reload', true);
    expect(await live()).toHaveLength(15);
  });
});
