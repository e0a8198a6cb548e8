import { TestDatabases } from '@backstage/backend-test-utils';
import type { AccountDraft } from '../records/accountDraft';
import { internAccounts } from '../store/operations/internAccounts';
import { internInstance } from '../store/operations/internInstance';
import { CatalogFixture, catalogEntity, member } from '../tests/CatalogFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ada = 'user:default/ada';
const component = (name: string, place: string) =>
  catalogEntity('Component', name, {
    annotations: { 'backstage.io/source-location': `url:https://${place}` },
  });

describe.each(databases.eachSupportedId())('attribution on %s', databaseId => {
  let fixture: CatalogFixture;

  beforeEach(async () => {
    fixture = await CatalogFixture.create(
      await databases.init(databaseId),
      [
        member('ada', 'red'),
        member('ben', 'red'),
        component('web', 'code.example/acme/web'),
        component('api', 'code.example/acme/api'),
      ],
      [{ source: 'git', match: 'old@mail.example', userRef: ada }],
    );
    await fixture.sync.sync();
  });

  const linkOf = async (id: number) => {
    const row = await fixture.knex('accounts').where({ id }).first();
    return [row.user_ref, row.linked_by];
  };

  const mappingOf = async (unitId: number) =>
    fixture
      .knex('unit_components')
      .where({ unit_id: unitId })
      .orderBy('component_ref')
      .pluck('component_ref');

  it('links what has come, and then asks one question only', async () => {
    const known = await fixture.account('ada@mail.example');
    const stated = await fixture.account('old@mail.example');
    const stranger = await fixture.account('someone@mail.example');
    await fixture.sync.attributeNew();
    expect(await linkOf(known)).toEqual([ada, 'email']);
    expect(await linkOf(stated)).toEqual([ada, 'config']);
    expect(await linkOf(stranger)).toEqual([null, null]);

    const statements: string[] = [];
    fixture.knex.on('query', ({ sql }: { sql: string }) => {
      if (!/^(begin|commit|set)/i.test(sql)) statements.push(sql);
    });
    await fixture.sync.attributeNew();
    expect(statements).toHaveLength(1);
  });

  it('links more accounts than it looks at in one go', async () => {
    const count = 1_100;
    await fixture.account('someone@mail.example');
    const { instance_id: instanceId } = await fixture.knex('accounts').first();
    await fixture.knex.batchInsert(
      'accounts',
      Array.from({ length: count }, (_, n) => ({
        instance_id: instanceId,
        external_id: `bot${n}`,
        email: 'ben@mail.example',
        kind: 'human',
      })),
      100,
    );
    await fixture.sync.attributeNew();
    const links = () =>
      fixture.knex('accounts').where({ linked_by: 'email' }).pluck('user_ref');
    expect(await links()).toHaveLength(count);

    fixture.entities = [
      member('ada', 'red'),
      catalogEntity('User', 'carl', {
        email: 'ben@mail.example',
        relations: [['memberOf', 'group:default/red']],
      }),
    ];
    await fixture.sync.sync();
    expect(new Set(await links())).toEqual(new Set(['user:default/carl']));
  });

  it('finds accounts of an instance by its host', async () => {
    const gitlab = { source: 'gitlab', instance: 'code.example' };
    const byId = await fixture.account('42', gitlab);
    const elsewhere = await fixture.account('42', {
      source: 'gitlab',
      instance: 'other.example',
    });
    fixture.entities = [
      ...fixture.entities,
      catalogEntity('User', 'cy', {
        annotations: { 'code.example/user-id': '42' },
      }),
    ];
    await fixture.sync.sync();
    expect(await linkOf(byId)).toEqual(['user:default/cy', 'annotation']);
    expect(await linkOf(elsewhere)).toEqual([null, null]);
  });

  describe('of accounts that change at their source', () => {
    let instanceId: number;

    const draft = (parts: Partial<AccountDraft>): AccountDraft => ({
      identity: 'account',
      externalId: '7',
      name: null,
      username: null,
      email: null,
      addresses: [],
      kind: 'human',
      timeZone: null,
      ...parts,
    });

    const intern = async (parts: Partial<AccountDraft>): Promise<number> => {
      const accounts = await fixture.database.write('internAccounts', tx =>
        internAccounts(tx, [{ draft: draft(parts), instanceId }]),
      );
      return [...accounts.values()][0].id;
    };

    beforeEach(async () => {
      instanceId = await fixture.database.write('internInstance', tx =>
        internInstance(tx, 'gitlab', 'code.example'),
      );
    });

    it('links again by what is news, and keeps what is not said', async () => {
      const id = await intern({ username: 'somebody', name: 'Ada Lin' });
      await fixture.sync.attributeNew();
      expect(await linkOf(id)).toEqual([null, null]);
      await intern({ username: 'ada' });
      await fixture.sync.attributeNew();
      expect(await linkOf(id)).toEqual([ada, 'username']);
      expect(
        await fixture.knex('accounts').where({ id }).first(),
      ).toMatchObject({
        username: 'ada',
        name: 'Ada Lin',
        name_key: 'ada lin',
      });
      const written = await fixture.written(async () => {
        await intern({ username: 'ada', name: 'Ada Lin' });
        await fixture.sync.attributeNew();
      });
      expect(written.filter(sql => !/INSERT INTO accounts/.test(sql))).toEqual(
        [],
      );
    });

    it('ends the link of what turned out to be a bot', async () => {
      const id = await intern({ username: 'ada' });
      await fixture.sync.attributeNew();
      await intern({ username: 'ada', kind: 'bot' });
      await fixture.sync.attributeNew();
      expect(await linkOf(id)).toEqual([null, null]);
    });

    it('leaves e-mail identities as they came first', async () => {
      instanceId = await fixture.database.write('internInstance', tx =>
        internInstance(tx, 'git', '*'),
      );
      const id = await intern({ identity: 'email', name: 'Ada Lin' });
      await intern({ identity: 'email', name: 'A. Lin' });
      expect(
        await fixture.knex('accounts').where({ id }).first(),
      ).toMatchObject({ name: 'Ada Lin' });
    });
  });

  it('maps projects that are new, that have moved, or that were configured since', async () => {
    const { projectId, unitId } = await fixture.project('web', [
      'code.example/acme/web',
    ]);
    const stated = await fixture.project(
      'lib',
      ['code.example/acme/web'],
      ['component:default/lib'],
    );
    await fixture.sync.attributeNew();
    expect(await mappingOf(unitId)).toEqual(['component:default/web']);
    expect(await mappingOf(stated.unitId)).toEqual(['component:default/lib']);

    const project = fixture.knex('projects').where({ id: projectId });
    await project.clone().update({ locators: '["code.example/acme/api"]' });
    await fixture.sync.attributeNew();
    expect(await mappingOf(unitId)).toEqual(['component:default/api']);

    await project.clone().update({ component_refs: '["component:default/x"]' });
    await fixture.sync.attributeNew();
    expect(await mappingOf(unitId)).toEqual(['component:default/x']);
    expect(await fixture.written(() => fixture.sync.attributeNew())).toEqual(
      [],
    );
  });

  it('maps a unit that a known project gets later', async () => {
    fixture.entities = [
      catalogEntity('Component', 'cart', {
        annotations: { 'jira/project-key': 'WEB', 'jira/component': 'Cart' },
      }),
    ];
    await fixture.sync.sync();
    const { projectId } = await fixture.project('web', []);
    await fixture.sync.attributeNew();
    const [{ id }] = await fixture
      .knex('units')
      .insert({ project_id: projectId, filter: 'component:cart' })
      .returning('id');
    await fixture
      .knex('projects')
      .where({ id: projectId })
      .update({ locators: '["jira:web"]' });
    await fixture.sync.attributeNew();
    expect(await mappingOf(id)).toEqual(['component:default/cart']);
  });

  it('ends the mapping to a Component that names the place no more', async () => {
    const { unitId } = await fixture.project('web', ['code.example/acme/web']);
    await fixture.sync.attributeNew();
    fixture.entities = fixture.entities.map(entity =>
      entity.metadata.name === 'web'
        ? component('web', 'code.example/acme/other')
        : entity,
    );
    await fixture.sync.sync();
    expect(await mappingOf(unitId)).toEqual([]);
  });
});
