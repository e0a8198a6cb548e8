import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { Database } from '../Database';
import type { Reattributed } from './storedDefinitions';
import { refreshRollupScopes } from './refreshRollupScopes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const january = 2026 * 12;

/** A company with one team, two people and two projects; ids of wide scopes by what they are about. */
async function open(knex: Knex) {
  const seed = await ActivitySeed.create(knex);
  await seed.relation('group:default/red', 'childOf', 'group:default/all');
  await seed.relation('component:default/web', 'partOf', 'system:default/shop');
  await seed.membership('user:default/ada', 'group:default/red');
  await seed.membership('user:default/ben', 'group:default/all', {
    from: '2026-02-10T00:00Z',
  });
  const git = await seed.instance('git', 'local');
  const account = (userRef?: string) => seed.account(git, { userRef });
  const ids = {
    ada: await account('user:default/ada'),
    ben: await account('user:default/ben'),
    newcomer: await account(),
  };
  const web = await seed.project(git, 'web', ['component:default/web']);
  const docs = await seed.project(git, 'docs');
  // All year, but the newcomer and the documentation are new in March.
  const [ofYear, ofMarch] = [
    { accountId: ids.ada, units: [web.unitId] },
    { accountId: ids.newcomer, units: [docs.unitId], class: 5 },
  ];
  await seed.events(git, [
    { ...ofYear, at: '2026-01-10T10:00Z' },
    { ...ofYear, at: '2026-03-20T10:00Z' },
    { accountId: ids.ben, at: '2026-01-10T10:00Z' },
    { accountId: ids.ben, at: '2026-03-20T10:00Z' },
    { ...ofMarch, at: '2026-03-10T10:00Z' },
    { ...ofMarch, at: '2026-03-11T10:00Z' },
    { ...ofMarch, at: '2026-01-11T10:00Z', units: [], removed: true },
  ]);
  const scopes: Record<string, number> = {};
  for (const [basis, entityRef] of [
    ['all', ''],
    ['members', 'group:default/all'],
    ['members', 'group:default/red'],
    ['units', 'component:default/web'],
    ['units', 'system:default/shop'],
  ]) {
    const [{ id }] = await knex('rollup_scopes')
      .insert({ basis, entity_ref: entityRef })
      .returning('id');
    scopes[entityRef.split('/')[1] ?? 'everything'] = id;
    await knex('rollup_slices').insert([
      { scope_id: id, month: january, version: 1 },
      { scope_id: id, month: january + 2, version: 1 },
    ]);
  }
  const database = new Database(knex);
  const refresh = (reattributed?: Reattributed) =>
    database.write('refresh', tx => refreshRollupScopes(tx, reattributed));
  await refresh();
  await knex('rollup_marks').delete();
  const nameOf = new Map(
    Object.entries(scopes).map(([name, id]) => [id, name]),
  );
  return {
    knex,
    ...ids,
    webUnit: web.unitId,
    docsUnit: docs.unitId,
    refresh,
    /** Accounts and units by scope. */
    parts: async () => {
      const accounts = await knex('rollup_accounts').select();
      const units = await knex('rollup_units').select();
      return [
        ...accounts.map(
          row => `${nameOf.get(row.scope_id)} a${row.account_id}`,
        ),
        ...units.map(row => `${nameOf.get(row.scope_id)} u${row.unit_id}`),
      ].sort();
    },
    /** Months that are to be counted again, by scope. */
    marks: async () => {
      const rows = await knex('rollup_marks').select();
      return rows
        .map(row => `${nameOf.get(row.scope_id)} ${row.month - january}`)
        .sort();
    },
  };
}

describe.each(databases.eachSupportedId())(
  'bringing wide scopes up to date on %s',
  databaseId => {
    let world: Awaited<ReturnType<typeof open>>;

    beforeEach(async () => {
      world = await open(await databases.init(databaseId));
    });

    it('begins with everything', async () => {
      const { ada, ben, webUnit } = world;
      expect(await world.parts()).toEqual(
        [
          `all a${ada}`,
          `all a${ben}`,
          `red a${ada}`,
          `shop u${webUnit}`,
          `web u${webUnit}`,
        ].sort(),
      );
    });

    it('takes in the account that was linked, and keeps all others', async () => {
      const { knex, newcomer } = world;
      const before = await world.parts();
      await knex('accounts')
        .where({ id: newcomer })
        .update({ user_ref: 'user:default/ada' });
      await world.refresh({ accountIds: [newcomer] });
      expect(await world.parts()).toEqual(
        [...before, `all a${newcomer}`, `red a${newcomer}`].sort(),
      );
      expect(await world.marks()).toEqual(['all 2', 'red 2']);
    });

    it('marks nothing for an account that has done nothing yet', async () => {
      const { knex, newcomer } = world;
      await knex('events').where({ account_id: newcomer }).delete();
      await knex('accounts')
        .where({ id: newcomer })
        .update({ user_ref: 'user:default/ada' });
      await world.refresh({ accountIds: [newcomer] });
      expect(await world.parts()).toContain(`red a${newcomer}`);
      expect(await world.marks()).toEqual([]);
    });

    it('takes out the account that was unlinked, in the months that it had', async () => {
      const { knex, ben } = world;
      await knex('accounts').where({ id: ben }).update({ user_ref: null });
      await world.refresh({ accountIds: [ben] });
      expect(await world.parts()).not.toContain(`all a${ben}`);
      expect(await world.marks()).toEqual(['all 2']);
    });

    it('moves an account from one User to another', async () => {
      const { knex, ada, ben } = world;
      await knex('accounts')
        .where({ id: ada })
        .update({ user_ref: 'user:default/ben' });
      await world.refresh({ accountIds: [ada, ben] });
      expect(await world.parts()).toEqual(
        expect.arrayContaining([`all a${ada}`, `all a${ben}`]),
      );
      expect(await world.parts()).not.toContain(`red a${ada}`);
      expect(await world.marks()).toEqual(['all 0', 'red 0', 'red 2']);
    });

    it('takes in the unit that was mapped, wherever its Component belongs', async () => {
      const { knex, docsUnit } = world;
      const before = await world.parts();
      await knex('unit_components').insert({
        unit_id: docsUnit,
        component_ref: 'component:default/web',
        mapped_by: 'config',
      });
      await world.refresh({ unitIds: [docsUnit] });
      expect(await world.parts()).toEqual(
        [...before, `shop u${docsUnit}`, `web u${docsUnit}`].sort(),
      );
      expect(await world.marks()).toEqual(['shop 2', 'web 2']);
    });

    it('takes out the unit that was unmapped', async () => {
      const { knex, webUnit } = world;
      await knex('unit_components').where({ unit_id: webUnit }).delete();
      await world.refresh({ unitIds: [webUnit] });
      expect(await world.parts()).not.toContain(`web u${webUnit}`);
      expect(await world.parts()).not.toContain(`shop u${webUnit}`);
      expect(await world.marks()).toEqual([
        'shop 0',
        'shop 2',
        'web 0',
        'web 2',
      ]);
    });

    it('writes nothing when nothing has changed', async () => {
      const before = await world.parts();
      await world.refresh({ accountIds: [world.ada, world.newcomer] });
      await world.refresh({ unitIds: [world.webUnit, world.docsUnit] });
      await world.refresh();
      expect(await world.parts()).toEqual(before);
      expect(await world.marks()).toEqual([]);
    });
  },
);
