import {
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { Database } from '../store/Database';
import { internInstance } from '../store/operations/internInstance';
import { saveStreams } from '../store/operations/saveStreams';
import { migrationsDirectory } from '../tests/HarvestFixture';
import { CatalogSync } from './CatalogSync';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function entity(
  kind: string,
  name: string,
  details: {
    annotations?: Record<string, string>;
    email?: string;
    relations?: [string, string][];
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations: details.annotations },
    spec: { profile: { email: details.email } },
    relations: details.relations?.map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

const ada = entity('User', 'Ada', {
  email: 'Ada@Mail.example',
  relations: [['memberOf', 'group:default/red']],
});
const red = entity('Group', 'red', {
  annotations: { 'activity-insights/timezone': 'Asia/Kolkata' },
  relations: [['childOf', 'group:default/all']],
});
const all = entity('Group', 'all');
const web = entity('Component', 'web', {
  annotations: {
    'backstage.io/source-location': 'url:https://git.example/acme/web',
  },
  relations: [
    ['ownedBy', 'group:default/red'],
    ['partOf', 'system:default/shop'],
  ],
});

describe.each(databases.eachSupportedId())('CatalogSync on %s', databaseId => {
  async function open(id: TestDatabaseId, entities: Entity[]) {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    return { knex, ...syncOf(knex, entities) };
  }

  function syncOf(knex: Knex, entities: Entity[]) {
    const database = new Database(knex);
    const warnings: string[] = [];
    const sync = new CatalogSync({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      database,
      explicitLinks: [],
      logger: mockServices.logger.mock({
        warn: message => void warnings.push(message),
      }),
    });
    return { database, sync, warnings };
  }

  it('stores entities, relations and memberships', async () => {
    const { knex, sync } = await open(databaseId, [ada, red, all, web]);
    await sync.sync();
    expect(
      await knex('catalog_entities').orderBy('ref').select('ref', 'time_zone'),
    ).toEqual([
      { ref: 'component:default/web', time_zone: null },
      { ref: 'group:default/all', time_zone: null },
      { ref: 'group:default/red', time_zone: 'Asia/Kolkata' },
      { ref: 'user:default/ada', time_zone: null },
    ]);
    expect(
      await knex('catalog_relations').orderBy('type').select(),
    ).toMatchObject([
      { from_ref: 'group:default/red', type: 'childOf' },
      { from_ref: 'component:default/web', type: 'ownedBy' },
      { from_ref: 'component:default/web', type: 'partOf' },
    ]);
    expect(await knex('memberships').select()).toMatchObject([
      {
        user_ref: 'user:default/ada',
        group_ref: 'group:default/red',
        valid_from: null,
        valid_to: null,
      },
    ]);
  });

  it('writes nothing when nothing has changed', async () => {
    const { knex, sync } = await open(databaseId, [ada, red, all, web]);
    await sync.sync();
    const written: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^\s*(insert|update|delete)/i.test(sql)) written.push(sql);
    });
    await sync.sync();
    expect(written).toEqual([]);
  });

  it('links accounts, also such as come later, and maps projects by their place', async () => {
    const { knex, database, sync } = await open(databaseId, [ada, red, web]);
    await sync.sync();
    await database.write('seed', async tx => {
      await saveStreams(tx, {
        source: 'git',
        instance: 'one',
        enabled: true,
        streams: [
          {
            id: 'git/one/one/commits',
            resource: 'commits',
            project: {
              id: 'one',
              name: 'web',
              locators: ['git.example/acme/web'],
            },
          },
        ],
      });
      await tx('accounts').insert({
        instance_id: await internInstance(tx, 'git', '*'),
        external_id: 'ada@mail.example',
        email: 'ada@mail.example',
        kind: 'human',
      });
    });
    await sync.attributeNew();
    expect(await knex('accounts').first()).toMatchObject({
      user_ref: 'user:default/ada',
      linked_by: 'email',
    });
    expect(await knex('unit_components').select()).toMatchObject([
      { component_ref: 'component:default/web', mapped_by: 'location' },
    ]);
  });

  it('changes nothing when the catalog is empty, and says so', async () => {
    const { knex, sync } = await open(databaseId, [ada, red, all, web]);
    await sync.sync();
    const tables = [
      'catalog_entities',
      'catalog_relations',
      'user_identities',
      'component_locators',
    ];
    const read = () =>
      Promise.all(tables.map(table => knex(table).count({ n: '*' })));
    const before = await read();
    const empty = syncOf(knex, []);
    await empty.sync.sync();
    expect(await read()).toEqual(before);
    expect(await knex('memberships').whereNull('valid_to')).toHaveLength(1);
    expect(empty.warnings.join()).toMatch(/lost a large part/);
  });

  it('discovers an entity that is newer than the last sync', async () => {
    const { knex, sync } = await open(databaseId, [web]);
    await sync.ensure('component:default/none');
    await sync.ensure('api:default/none');
    expect(await knex('catalog_entities').select('ref')).toEqual([]);
    await sync.ensure('component:default/web');
    expect(await knex('catalog_entities').select('ref')).toEqual([
      { ref: 'component:default/web' },
    ]);
  });
});
