import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../../scope/Scope';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { readRelatives } from './readRelatives';
import { resolveScope } from './resolveScope';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const group = (name: string) => `group:default/${name}`;
const component = (name: string) => `component:default/${name}`;
const teams = ['blue', 'green', 'red'];

/**
 * A company with three teams; each has one person and owns one Component, which are all of one System in a Domain. Blue has a
 * guild below it, and is below a guild that the catalog does not know.
 */
describe.each(databases.eachSupportedId())(
  'readRelatives on %s',
  databaseId => {
    let knex: Knex;
    const accounts = new Map<string, number>();
    const units = new Map<string, number>();

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const git = await seed.instance('git', 'local');
      await seed.entity('system:default/shop');
      await seed.entity('domain:default/sales');
      await seed.relation(
        'system:default/shop',
        'partOf',
        'domain:default/sales',
      );
      for (const name of ['company', 'guild', ...teams]) {
        await seed.entity(group(name));
        const userRef = `user:default/${name}`;
        await seed.membership(userRef, group(name));
        accounts.set(name, await seed.account(git, { userRef, name }));
      }
      for (const name of teams) {
        await seed.relation(group(name), 'childOf', group('company'));
        const ref = component(name);
        await seed.entity(ref);
        units.set(name, (await seed.project(git, name, [ref])).unitId);
        await seed.relation(ref, 'ownedBy', group(name));
        await seed.relation(ref, 'partOf', 'system:default/shop');
      }
      await seed.relation(group('guild'), 'childOf', group('blue'));
      await seed.relation(group('blue'), 'childOf', group('unknown'));
    });

    /** Who or what scopes are made of, by name. */
    function told(scope: ResolvedScope): string[] {
      const nameOf = (names: Map<string, number>, id: number) =>
        [...names].find(([, known]) => known === id)![0];
      if (scope.kind === 'all') return ['all'];
      return scope.kind === 'people'
        ? scope.stretches.map(({ accountId }) => nameOf(accounts, accountId))
        : scope.unitIds.map(id => nameOf(units, id));
    }

    async function ask(ref: string, groupScope: 'members' | 'owned') {
      const statements: string[] = [];
      const entity = { ref, kind: ref.split(':')[0] };
      const relatives = await new Database(knex).read('relatives', async tx => {
        const own = await resolveScope(tx, entity, groupScope);
        tx.on('query', ({ sql }: { sql: string }) => statements.push(sql));
        return readRelatives(tx, entity, own, groupScope);
      });
      const { own, parents, children } = relatives;
      return {
        own: told(own),
        parents: parents.map(({ all, siblings }) => ({
          all: told(all),
          siblings: siblings.map(told),
        })),
        children: children.map(told),
        statements: statements.filter(sql => /select/i.test(sql)).length,
      };
    }

    it.each<[string, 'members' | 'owned', object]>([
      [
        group('company'),
        'members',
        {
          own: ['company', 'guild', 'blue', 'green', 'red'],
          parents: [],
          children: [['guild', 'blue'], ['green'], ['red']],
          statements: 5,
        },
      ],
      [
        group('blue'),
        'members',
        {
          own: ['guild', 'blue'],
          parents: [
            {
              all: ['company', 'guild', 'blue', 'green', 'red'],
              siblings: [['green'], ['red']],
            },
          ],
          children: [['guild']],
          statements: 5,
        },
      ],
      [
        group('red'),
        'owned',
        {
          own: ['red'],
          parents: [{ all: teams, siblings: [['blue'], ['green']] }],
          children: [['red']],
          statements: 8,
        },
      ],
      [
        component('red'),
        'members',
        {
          own: ['red'],
          parents: [
            { all: teams, siblings: [['blue'], ['green']] },
            { all: ['red'], siblings: [] },
          ],
          children: [],
          statements: 12,
        },
      ],
      [
        'system:default/shop',
        'members',
        {
          own: teams,
          parents: [{ all: teams, siblings: [] }],
          children: teams.map(name => [name]),
          statements: 6,
        },
      ],
      [
        'user:default/red',
        'members',
        { own: ['red'], parents: [], children: [], statements: 0 },
      ],
    ])('finds those of %s by %s', async (ref, groupScope, expected) => {
      expect(await ask(ref, groupScope)).toEqual(expected);
    });
  },
);
