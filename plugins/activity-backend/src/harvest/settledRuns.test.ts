import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { attributeFacets } from '../catalog/attributeFacets';
import { Database } from '../store/Database';
import { fakeChange, fakeEntry, fakeItem } from '../tests/fakeWork';
import { useReplicas } from '../tests/useReplicas';
import { readKeptWork, workNaively } from '../tests/workNaively';

const { databaseIds, migrated, replica } = useReplicas();

describe.each(databaseIds)('a run with work items on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(databaseId);
  });

  function start() {
    const stream = createFakeStream({
      project: { id: '20', name: 'Web', locators: ['jira:web'] },
      resource: 'issues',
    });
    const fixture = replica(
      knex,
      [
        createFakeSource({
          source: 'jira',
          instance: 'cloud',
          streams: [stream],
        }),
      ],
      { loop: { afterRead: () => attributeFacets(new Database(knex)) } },
    );
    const read = async (...records: ActivityRecord[]) => {
      stream.addPage({ records });
      expect(await fixture.run()).toMatchObject({ status: 'completed' });
    };
    return { stream, fixture, read };
  }

  const expectSettled = async () => {
    const kept = await readKeptWork(knex);
    expect(kept).toEqual(await workNaively(knex));
    expect(await knex('settle_work_items')).toEqual([]);
    expect(await knex('settle_work_names')).toEqual([]);
    return kept;
  };

  it('is completed when they are settled', async () => {
    const { stream, fixture, read } = start();
    await read(
      fakeItem(2, { parent: { key: 'WEB-1' } }),
      fakeEntry(1, 0),
      fakeChange(2),
    );
    expect((await expectSettled()).nodes).toMatchObject([{ place: 'orphan' }]);
    await read(fakeItem(1));
    expect((await expectSettled()).nodes).toMatchObject([
      { place: 'child' },
      { place: 'root', items: 2 },
    ]);
    stream.setPages([{ records: [fakeItem(1)] }]);
    expect(await fixture.run('reload')).toMatchObject({ status: 'completed' });
    expect((await expectSettled()).nodes).toMatchObject([{ items: 1 }]);
  });

  it('is completed when the parts of projects have them that Components name', async () => {
    const { read } = start();
    await read(fakeItem(1), fakeItem(2, { components: ['Search'] }));
    expect((await expectSettled()).units).toHaveLength(2);
    await knex('component_locators').insert({
      component_ref: 'component:default/checkout',
      locator: 'jira:web',
      found_in: 'annotation',
      facets: JSON.stringify(['component:Checkout']),
    });
    const database = new Database(knex);
    // The catalog has told of a part, and nothing is new at the source but an item.
    await attributeFacets(database);
    await read(fakeItem(3));
    expect((await expectSettled()).units).toHaveLength(5);
    expect(await knex('units').where({ fill_pending: true })).toEqual([]);
  });
});
