import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { keepFlowScopes } from '../catalog/keepFlowScopes';
import { settleWorkItems } from '../harvest/settleWorkItems';
import { Database } from '../store/Database';
import { migrationsDirectory as directory } from './HarvestFixture';
import { migrateBefore } from './migrateBefore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const name = '20261127000000_flow.js';

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 0, 5, 12);
const day = Math.floor(noon / (24 * hourMs));

/** An item that was begun at two and done at five, one that is gone, and a merged change; settled as far as one could then. */
async function before(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await migrateBefore(knex, name);
  await knex('instances').insert({ id: 1, source: 'jira', instance: 'cloud' });
  await knex('projects').insert({
    id: 1,
    instance_id: 1,
    external_id: '20',
    name: 'Web',
    locators: '[]',
    component_refs: '[]',
  });
  await knex('units').insert({ id: 1, project_id: 1 });
  await knex('unit_components').insert({
    unit_id: 1,
    component_ref: 'component:default/web',
    mapped_by: 'config',
  });
  await knex('catalog_entities').insert({
    ref: 'component:default/web',
    kind: 'component',
    title: 'Web',
    time_zone: 'Asia/Tokyo',
  });
  const stored = {
    instance_id: 1,
    project_id: 1,
    updated_at: noon,
    content_hash: 'hash',
    observed_at: noon,
  };
  const item = (id: number, rest: object) => ({
    ...stored,
    id,
    external_id: `${1000 + id}`,
    key: `WEB-${id}`,
    type_id: '1',
    type_name: 'Story',
    summary: 'Story',
    status_id: '9',
    status_name: 'Done',
    status_category: 'done',
    flagged: 0,
    estimate: 3,
    created_at: noon,
    details: JSON.stringify({
      v: 1,
      earlierKeys: [],
      labels: [],
      components: [],
      fixVersions: [],
      sprints: [],
    }),
    ...rest,
  });
  await knex('work_items').insert(item(1, {}));
  await knex('work_items').insert(item(2, { removed_at: noon }));
  await knex('work_item_units').insert({ unit_id: 1, item_id: 1 });
  const span = (field: string, from: number, value: string, to?: number) => ({
    item_id: 1,
    field,
    from_at: noon + from * hourMs,
    value,
    label: null,
    to_at: to === undefined ? null : noon + to * hourMs,
  });
  await knex('work_item_spans').insert([
    span('status', 0, '1', 2),
    span('status', 2, '3', 5),
    span('status', 5, '9'),
    span('category', 0, 'todo', 2),
    span('category', 2, 'inProgress', 5),
    span('category', 5, 'done'),
  ]);
  const move = (position: number, from: string, to: string, hour: number) => ({
    instance_id: 1,
    external_id: `${position}`,
    work_item: '1001',
    history_id: `${position}`,
    position,
    at: noon + hour * hourMs,
    field: 'status',
    field_id: 'status',
    from_value: from,
    to_value: to,
    content_hash: 'hash',
    observed_at: noon,
  });
  await knex('work_item_changes').insert([
    move(1, '1', '3', 2),
    move(2, '3', '9', 5),
  ]);
  return knex;
}

describe.each(databases.eachSupportedId())(
  'the migration to flow on %s',
  databaseId => {
    it('keeps what is stored, may be undone and done again, and has it settled', async () => {
      const knex = await before(databaseId);
      const read = async () => ({
        items: await knex('work_items').orderBy('id'),
        spans: await knex('work_item_spans').orderBy(['field', 'from_at']),
        entities: await knex('catalog_entities'),
      });
      const stored = await read();
      await knex.migrate.up({ directory, name });
      await knex.migrate.down({ directory, name });
      expect(await read()).toEqual(stored);
      expect(await knex.schema.hasTable('work_item_flow')).toBe(false);

      await knex.migrate.latest({ directory });
      const database = new Database(knex);
      const settings = { defaultZone: undefined, statusRules: new Map() };
      await keepFlowScopes(database, settings);
      await settleWorkItems(database);
      const facts = await knex('work_item_flow');
      expect(
        facts.map(row => [
          Number(row.item_id),
          row.stage,
          Number(row.started_at) - noon,
          Number(row.done_at) - noon,
        ]),
      ).toEqual([[1, 'done', 2 * hourMs, 5 * hourMs]]);
      // It was done at two in the morning in Tokyo.
      const days = await knex('flow_days as d')
        .join('flow_scopes as s', 's.id', 'd.scope_id')
        .orderBy(['s.ref', 'd.day'])
        .select('s.ref', 'd.day', 'd.arrived', 'd.completed');
      expect(days).toEqual([
        { ref: '', day, arrived: 1, completed: 1 },
        { ref: 'component:default/web', day, arrived: 1, completed: 0 },
        {
          ref: 'component:default/web',
          day: day + 1,
          arrived: 0,
          completed: 1,
        },
      ]);
      await knex.destroy();
    });
  },
);
