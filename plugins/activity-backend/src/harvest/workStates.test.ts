import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { everyKindOfWork } from '../tests/everyKindOfWork';
import { fakeItem } from '../tests/fakeWork';
import { readWork } from '../tests/readWork';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

describe.each(databaseIds)('work on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(databaseId);
  });

  function start() {
    const stream = createFakeStream({
      project: { id: '20', name: 'Web' },
      resource: 'issues',
    });
    const source = createFakeSource({
      source: 'jira',
      instance: 'cloud',
      streams: [stream],
    });
    const fixture = replica(knex, [source]);
    const read = async (...records: ActivityRecord[]) => {
      stream.addPage({ records });
      return (await fixture.run()).records;
    };
    return { read };
  }

  it('is stored with its accounts and all that it is found by', async () => {
    const { read } = start();
    expect(await read(...everyKindOfWork)).toEqual({
      read: 10,
      written: 10,
      unchanged: 0,
      removed: 0,
      malformed: 0,
    });
    const work = await readWork(knex);
    expect(work.work_items).toMatchObject([
      {
        external_id: '1001',
        key: 'WEB-1',
        project: '20',
        assignee_id: 'ada',
        reporter_id: 'ben',
        estimate: 0.5,
        due_on: '2026-02-01',
        gone: null,
      },
      { external_id: '1002', assignee_id: undefined },
    ]);
    expect(work.work_item_changes).toMatchObject([
      { external_id: '5001/0', work_item: '1001', account_id: 'ada' },
      { external_id: '5001/1', field: 'assignee', project: undefined },
    ]);
    expect(work.work_item_types).toMatchObject([{ name: 'Story', level: 0 }]);
    expect(work.sprints).toMatchObject([{ name: 'Sprint 7', board: '2' }]);
    expect(work.changes).toMatchObject([
      { number: 1, author_id: 'ada', merged_by_id: 'ben', project: '20' },
    ]);
    expect(work.deployments).toMatchObject([{ sha: '1c', actor_id: 'ben' }]);
    expect(work.change_links).toEqual([
      { change_id: '9001', item_key: 'WEB-1' },
    ]);
    expect(work.change_commits).toHaveLength(4);
    expect(work.change_reviewers.map(row => row.account_id)).toEqual([
      'ben',
      'cy',
    ]);
    expect(work.deployment_changes).toEqual([
      { deployment_id: '7001', change: '9001' },
    ]);
    expect(
      work.work_item_values.filter(row => row.work_item_id === '1001'),
    ).toHaveLength(4);
    expect(work.work_item_links).toEqual([
      {
        external_id: '300',
        type: 'Blocks',
        from_item: '1001',
        from_key: 'WEB-1',
        outward: 'blocks',
        to_item: '1002',
        to_key: 'WEB-2',
        inward: 'is blocked by',
      },
    ]);
    // They wait to be linked like those of events.
    const accounts = await knex('accounts')
      .orderBy('external_id')
      .select('external_id', 'email', 'link_pending');
    expect(accounts.map(row => row.external_id)).toEqual(['ada', 'ben', 'cy']);
    expect(accounts.every(row => Boolean(row.link_pending))).toBe(true);
  });

  it('is not written again unless it has changed', async () => {
    const { read } = start();
    await read(...everyKindOfWork);
    const before = await knex('work_items').orderBy('id');
    expect(await read(...everyKindOfWork)).toMatchObject({
      written: 0,
      unchanged: 10,
    });
    expect(await knex('work_items').orderBy('id')).toEqual(before);
    expect(
      await read(fakeItem(1, { labels: ['new'] }), fakeItem(2)),
    ).toMatchObject({ written: 2 });
    const { work_item_values: values, work_item_links: links } = await readWork(
      knex,
    );
    expect(values.filter(({ field }) => field === 'label')).toEqual([
      { work_item_id: '1001', field: 'label', value: 'new' },
      { work_item_id: '1002', field: 'label', value: 'work-support' },
    ]);
    expect(links).toEqual([]);
  });

  it('keeps the higher version of the source', async () => {
    const { read } = start();
    const version = (sourceVersion: number, summary: string) =>
      fakeItem(1, { sourceVersion, summary });
    await read(version(2, 'two'), version(1, 'one'));
    expect(await read(version(1, 'one'))).toMatchObject({ written: 0 });
    expect(await knex('work_items').pluck('summary')).toEqual(['two']);
    await read(version(3, 'three'));
    expect(await knex('work_items').pluck('summary')).toEqual(['three']);
  });

  it('gives a project its row if something lives in one that nobody reads', async () => {
    const { read } = start();
    const project = {
      id: '30',
      name: 'Api',
      url: 'https://tracker.example/API',
    };
    await read(fakeItem(1, { project }), fakeItem(2, { project }), fakeItem(3));
    const { work_items: items } = await readWork(knex);
    expect(items.map(row => row.project)).toEqual(['30', '30', '20']);
    const row = await knex('projects').where({ external_id: '30' }).first();
    expect(row).toMatchObject({ name: 'Api', locators: '[]' });
    expect(await knex('units').where({ project_id: row.id })).toHaveLength(1);
  });
});
