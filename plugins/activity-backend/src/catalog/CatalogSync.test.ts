import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { CatalogFixture, catalogEntity, member } from '../tests/CatalogFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ada = catalogEntity('User', 'Ada', {
  email: 'Ada@Mail.example',
  displayName: 'Ada Lin',
  annotations: { 'github.com/user-login': 'AdaLin' },
  relations: [['memberOf', 'group:default/red']],
});
const red = catalogEntity('Group', 'red', {
  annotations: { 'activity-insights/timezone': 'Asia/Kolkata' },
  relations: [['childOf', 'group:default/all']],
});
const all = catalogEntity('Group', 'all');
const web = catalogEntity('Component', 'web', {
  annotations: {
    'backstage.io/source-location': 'url:https://code.example/acme/web',
  },
  relations: [
    ['ownedBy', 'group:default/red'],
    ['partOf', 'system:default/shop'],
  ],
});

describe.each(databases.eachSupportedId())('CatalogSync on %s', databaseId => {
  async function open(entities: Entity[]): Promise<CatalogFixture> {
    const knex = await databases.init(databaseId);
    return CatalogFixture.create(knex, entities);
  }

  it('stores entities, relations, identities and memberships', async () => {
    const { knex, sync } = await open([ada, red, all, web]);
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
    expect(
      await knex('user_identities').orderBy('kind').select('kind', 'value'),
    ).toEqual([
      { kind: 'annotation', value: 'github.com/user-login:adalin' },
      { kind: 'email', value: 'ada@mail.example' },
      { kind: 'mailName', value: 'ada' },
      { kind: 'name', value: 'ada lin' },
      { kind: 'username', value: 'ada' },
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

  it('writes nothing, and locks nothing, when nothing has changed', async () => {
    const fixture = await open([ada, red, all, web]);
    await fixture.account('ada@mail.example');
    await fixture.project('web', ['code.example/acme/web']);
    await fixture.sync.sync();
    expect(await fixture.written(() => fixture.sync.sync())).toEqual([]);
  });

  it('writes what has changed, and deletes what is gone', async () => {
    const fixture = await open([ada, red, all, web]);
    const { knex, sync } = fixture;
    await sync.sync();
    const title = { ...all.metadata, title: 'Everybody' };
    fixture.entities = [ada, red, { ...all, metadata: title }];
    await sync.sync();
    expect(
      await knex('catalog_entities').orderBy('ref').select('ref', 'title'),
    ).toEqual([
      { ref: 'group:default/all', title: 'Everybody' },
      { ref: 'group:default/red', title: 'red' },
      { ref: 'user:default/ada', title: 'Ada Lin' },
    ]);
    expect(await knex('component_locators').select()).toEqual([]);
    expect(await knex('catalog_relations').select('type')).toEqual([
      { type: 'childOf' },
    ]);
  });

  it('moves a Group to another parent at once', async () => {
    const fixture = await open([red, all, catalogEntity('Group', 'new')]);
    await fixture.sync.sync();
    const moved = { type: 'childOf', targetRef: 'group:default/new' };
    fixture.entities = [
      { ...red, relations: [moved] },
      ...fixture.entities.slice(1),
    ];
    await fixture.sync.sync();
    expect(await fixture.knex('catalog_relations').select()).toEqual([
      {
        from_ref: 'group:default/red',
        type: 'childOf',
        to_ref: 'group:default/new',
      },
    ]);
  });

  it('stores nothing of a catalog that breaks off', async () => {
    const fixture = await open([ada, red, all, web]);
    fixture.breaksOff = true;
    await expect(fixture.sync.sync()).rejects.toThrow('broke off');
    expect(await fixture.knex('catalog_entities').select()).toEqual([]);

    fixture.breaksOff = false;
    await fixture.sync.sync();
    const before = await fixture.stored();
    fixture.breaksOff = true;
    fixture.entities = [web, catalogEntity('Component', 'new'), red, ada];
    await expect(fixture.sync.sync()).rejects.toThrow('broke off');
    expect(await fixture.stored()).toEqual(before);
  });

  it('discovers an entity that is newer than the last sync', async () => {
    const { knex, sync } = await open([web]);
    await sync.ensure('component:default/none');
    await sync.ensure('api:default/none');
    expect(await knex('catalog_entities').select('ref')).toEqual([]);
    await sync.ensure('component:default/web');
    expect(await knex('catalog_entities').select('ref')).toEqual([
      { ref: 'component:default/web' },
    ]);
  });

  it('writes a membership once when two replicas sync at the same time', async () => {
    const fixture = await open([member('ada', 'red'), member('ben', 'red')]);
    const other = new CatalogFixture(fixture.knex, fixture.entities);
    await Promise.all([fixture.sync.sync(), other.sync.sync()]);
    expect(await fixture.knex('memberships').select()).toHaveLength(2);
  });

  it('needs few statements for many entities', async () => {
    const users = Array.from({ length: 3_000 }, (_, n) =>
      member(`user${n}`, `group${n % 100}`),
    );
    const fixture = await open(users);
    let statements = 0;
    fixture.knex.on('query', () => {
      statements += 1;
    });
    await fixture.sync.sync();
    expect(await fixture.knex('memberships').select()).toHaveLength(3_000);
    // 3,000 entities, 9,000 identities and 3,000 memberships, 500 with a statement, each in a transaction; the scopes of flow, and the
    // services of DORA.
    expect(statements).toBeLessThan(240);
  });
});
