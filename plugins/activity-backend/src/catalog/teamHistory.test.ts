import { TestDatabases } from '@backstage/backend-test-utils';
import { CatalogFixture, catalogEntity, member } from '../tests/CatalogFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const red = catalogEntity('Group', 'red', {
  relations: [['childOf', 'group:default/all']],
});
const blue = catalogEntity('Group', 'blue');
const all = catalogEntity('Group', 'all');
const web = catalogEntity('Component', 'web', {
  annotations: {
    'backstage.io/source-location': 'url:https://code.example/acme/web',
  },
});

describe.each(databases.eachSupportedId())('teams in time on %s', id => {
  let fixture: CatalogFixture;

  async function start(names: string[]): Promise<void> {
    const people = names.map(name => member(name, 'red'));
    fixture = await CatalogFixture.create(await databases.init(id), [
      ...people,
      red,
      blue,
      all,
      web,
    ]);
    await fixture.account('ada@mail.example');
    await fixture.project('web', ['code.example/acme/web']);
    await fixture.sync.sync();
  }

  /** The stretches of a User: group, whether it began at all times, whether it has ended. */
  async function stretches(name: string): Promise<unknown[]> {
    const rows = await fixture
      .knex('memberships')
      .where({ user_ref: `user:default/${name}` })
      .orderBy('id');
    return rows.map(row => [
      row.group_ref.split('/')[1],
      row.valid_from === null ? 'always' : 'since',
      row.valid_to === null ? 'open' : 'closed',
    ]);
  }

  function change(name: string, ...groups: string[]): void {
    fixture.entities = fixture.entities.map(entity =>
      entity.metadata.name === name ? member(name, ...groups) : entity,
    );
  }

  it('closes a membership after two syncs an hour apart, without a gap to the next', async () => {
    await start(['ada', 'ben']);
    change('ada', 'blue');
    await fixture.sync.sync();
    await fixture.sync.sync();
    expect(await stretches('ada')).toEqual([
      ['red', 'always', 'open'],
      ['blue', 'since', 'open'],
    ]);
    await fixture.knex('memberships').update({
      missing_since: fixture.knex.raw('missing_since - 3600000'),
      valid_from: fixture.knex.raw('valid_from - 4'),
    });
    await fixture.sync.sync();
    expect(await stretches('ada')).toEqual([
      ['red', 'always', 'closed'],
      ['blue', 'since', 'open'],
    ]);
    const [old, next] = await fixture
      .knex('memberships')
      .where({ user_ref: 'user:default/ada' })
      .orderBy('id');
    expect(old.valid_to).toBe(next.valid_from);
    expect(await stretches('ben')).toEqual([['red', 'always', 'open']]);
  });

  it('begins anew for a User who comes back, but not within the hour', async () => {
    await start(['ada', 'ben']);
    change('ada');
    await fixture.sync.sync();
    change('ada', 'red');
    await fixture.sync.sync();
    await fixture.pass(2);
    await fixture.sync.sync();
    expect(await stretches('ada')).toEqual([['red', 'always', 'open']]);

    change('ada');
    await fixture.sync.sync();
    await fixture.pass(1);
    await fixture.sync.sync();
    change('ada', 'red');
    await fixture.sync.sync();
    expect(await stretches('ada')).toEqual([
      ['red', 'always', 'closed'],
      ['red', 'since', 'open'],
    ]);
  });

  it('keeps the history of a Group that is renamed', async () => {
    await start(['ada', 'ben']);
    fixture.entities = [
      member('ada', 'crimson'),
      member('ben', 'crimson'),
      catalogEntity('Group', 'crimson', {
        relations: [['childOf', 'group:default/all']],
      }),
      blue,
      all,
      web,
    ];
    await fixture.sync.sync();
    await fixture.pass(1);
    await fixture.sync.sync();
    for (const name of ['ada', 'ben']) {
      expect(await stretches(name)).toEqual([
        ['red', 'always', 'closed'],
        ['crimson', 'since', 'open'],
      ]);
    }
    expect(await fixture.knex('catalog_relations').select('from_ref')).toEqual([
      { from_ref: 'group:default/crimson' },
    ]);
  });

  it('keeps the accounts of a User who leaves, and ends the membership', async () => {
    await start(['ada', 'ben']);
    fixture.entities = fixture.entities.slice(1);
    await fixture.sync.sync();
    await fixture.pass(1);
    await fixture.sync.sync();
    expect(await stretches('ada')).toEqual([['red', 'always', 'closed']]);
    expect(await fixture.knex('accounts').first()).toMatchObject({
      user_ref: 'user:default/ada',
      linked_by: 'email',
    });
  });

  const crowd = ['ada', ...Array.from({ length: 11 }, (_, n) => `user${n}`)];

  it.each([
    ['is empty', ['ada', 'ben'], () => []],
    ['is empty, of a larger company', crowd, () => []],
    ['has lost its people', ['ada', 'ben'], () => [red, blue, all, web]],
    ['has lost its people and teams', crowd, () => [web]],
    [
      'has lost five of twelve Users',
      crowd,
      () => [
        ...crowd.slice(5).map(name => member(name, 'red')),
        red,
        blue,
        all,
        web,
      ],
    ],
    [
      'has lost the memberships of five of twelve Users',
      crowd,
      () => [
        ...crowd.map((name, n) => (n < 5 ? member(name) : member(name, 'red'))),
        red,
        blue,
        all,
        web,
      ],
    ],
  ])(
    'changes nothing while the catalog %s, and says so',
    async (_, names, entities) => {
      await start(names);
      const before = await fixture.stored();
      const whole = fixture.entities;
      fixture.entities = entities();
      for (let hour = 0; hour < 3; hour += 1) {
        await fixture.sync.sync();
        expect(await fixture.stored()).toEqual(before);
        await fixture.pass(1);
      }
      expect(fixture.warnings).toHaveLength(3);
      expect(fixture.warnings[0]).toMatch(/lost a large part/);
      fixture.entities = whole;
      await fixture.sync.sync();
      expect(await fixture.stored()).toEqual(before);
      expect(fixture.warnings).toHaveLength(3);
    },
  );

  it('accepts the loss when a person says so, but not an empty catalog', async () => {
    await start(crowd);
    fixture.entities = [member('ada', 'red'), red, all];
    await fixture.sync.sync({ acceptLosses: true });
    expect(await stretches('ada')).toEqual([['red', 'always', 'open']]);
    expect(await stretches('user0')).toEqual([['red', 'always', 'closed']]);
    expect(await fixture.knex('catalog_entities').orderBy('ref')).toMatchObject(
      [
        { ref: 'group:default/all' },
        { ref: 'group:default/red' },
        { ref: 'user:default/ada' },
      ],
    );
    expect(fixture.warnings).toEqual([]);
    const before = await fixture.stored();
    fixture.entities = [];
    await fixture.sync.sync({ acceptLosses: true });
    expect(await fixture.stored()).toEqual(before);
  });

  it('does not let a sync that runs answer for one that accepts losses', async () => {
    await start(crowd);
    fixture.entities = [member('ada', 'red'), red, all];
    await Promise.all([
      fixture.sync.sync(),
      fixture.sync.sync({ acceptLosses: true }),
    ]);
    expect(await fixture.knex('catalog_entities').select()).toHaveLength(3);
  });
});
