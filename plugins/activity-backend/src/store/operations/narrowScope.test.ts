import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Scope } from '../../scope/Scope';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { narrowScope } from './narrowScope';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const wide: Scope = { kind: 'wide', scopeId: 7, of: 'units' };
const people: Scope = { kind: 'wide', scopeId: 8, of: 'people' };
const units = (...unitIds: number[]): Scope => ({ kind: 'units', unitIds });

describe.each(databases.eachSupportedId())('narrowScope on %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    for (const name of 'abcd') await seed.project(git, name);
    const at = '2026-03-02';
    // What 1 and 2 share with 3 and 4 is seen in 2 and 3, and in 1, 2 and 4.
    await seed.events(
      git,
      [[1], [2, 3], [1, 2, 4], [4]].map(seen => ({ at, units: seen })),
    );
    await knex('rollup_units').insert(
      [1, 2].map(unitId => ({ scope_id: 7, unit_id: unitId })),
    );
  });

  it.each<[string, Scope, number[][], Scope, number[][], number[][]]>([
    ['everything', { kind: 'all' }, [[1]], { kind: 'all' }, [[1]], []],
    ['people', people, [[1, 2], [1]], people, [[1]], []],
    ['units that are in a filter', wide, [[3, 1, 2]], wide, [], [[3, 1, 2]]],
    ['units that have a filter', wide, [[2]], units(2), [], []],
    ['units that share with one', wide, [[3]], units(2), [[3]], []],
    ['units that share with both', wide, [[3], [4]], units(), [[3], [4]], []],
    ['units that share', units(1, 2), [[3, 4]], units(1, 2), [[3, 4]], []],
    ['units that share nothing', units(3), [[1]], units(), [[1]], []],
    [
      'units, by two filters',
      units(1, 2),
      [[1, 2, 3], [4]],
      units(1, 2),
      [[4]],
      [[1, 2, 3]],
    ],
    ['units, without filters', wide, [], wide, [], []],
  ])('narrows %s', async (_, scope, seenIn, narrowed, left, idle) => {
    const found = await knex.transaction(tx =>
      narrowScope(tx, { scope, seenIn }),
    );
    if (found.scope.kind === 'units') found.scope.unitIds.sort();
    expect(found).toEqual({ scope: narrowed, seenIn: left, idle });
  });
});
