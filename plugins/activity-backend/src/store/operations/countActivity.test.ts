import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Selection } from '../../scope/Selection';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { clockStretches } from '../../time/ClockStretches';
import { toSegments } from '../../time/Segment';
import { ContributorDirectory } from '../ContributorDirectory';
import { countActivity } from './countActivity';
import { byCell, byDay } from './dimensions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const monday = 0;
const sunday = 6 * 24;

describe.each(databases.eachSupportedId())('countActivity on %s', id => {
  let knex: Knex;
  let selection: Selection;
  let names: string[];
  let unit: number;

  beforeAll(async () => {
    knex = await databases.init(id);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const { unitId } = await seed.project(git, 'web');
    unit = unitId;
    const ana = [
      await seed.account(git, { userRef: 'user:default/ana' }),
      await seed.account(git, { userRef: 'user:default/ana' }),
    ];
    const bo = [
      await seed.account(git, { name: 'bo' }),
      await seed.account(git, { name: 'bo' }),
    ];
    const bot = await seed.account(git, { kind: 'bot' });
    names = bo.map(account => `account:${account}`);
    const at = (
      text: string,
      accountId?: number,
      bits = 0,
      branch = 'next',
    ) => ({
      at: text,
      accountId,
      class: bits,
      branch,
      units: [unitId],
    });
    await seed.events(git, [
      // A Sunday before the epoch, and the Monday after.
      at('1969-11-02T23:50:00Z', ana[0]),
      at('1969-11-02T23:55:00Z', ana[1], 4),
      at('1969-11-03T00:05:00Z', bo[0]),
      at('1969-11-03T00:10:00Z', bo[1], 2),
      at('1969-11-03T00:20:00Z', bot, 1),
      at('1969-11-03T00:25:00Z'),
      at('1969-11-03T00:30:00Z', ana[0], 0, 'main'),
    ]);
    const range = {
      from: Date.parse('1969-11-01'),
      to: Date.parse('1969-11-05'),
    };
    const zone = { kind: 'place' as const, name: 'UTC' };
    selection = {
      scope: { kind: 'all' },
      segments: toSegments(clockStretches(range, zone)),
      types: defaultEventTypes,
      seenIn: [],
      branches: ['next'],
    };
  });

  const ask = (asked: Selection, dimension = byCell, classes = [0]) =>
    knex.transaction(tx =>
      countActivity(tx, asked, dimension, classes, new ContributorDirectory()),
    );

  const cells = [
    { value: sunday + 23, class: 0, count: 1 },
    { value: sunday + 23, class: 4, count: 1 },
    { value: monday, class: 0, count: 2 },
    { value: monday, class: 1, count: 1 },
    { value: monday, class: 2, count: 1 },
  ];

  it.each<[string, () => Selection]>([
    ['everything', () => selection],
    [
      'units',
      () => ({ ...selection, scope: { kind: 'units', unitIds: [unit] } }),
    ],
  ])('counts all classes of %s by the hour of the week', async (_, asked) => {
    const { counts } = await ask(asked());
    expect(counts).toHaveLength(cells.length);
    expect(counts).toEqual(expect.arrayContaining(cells));
  });

  it('counts by day, before 1970 too', async () => {
    const { counts } = await ask(selection, byDay);
    expect(counts).toContainEqual({ value: -60, class: 4, count: 1 });
    expect(counts).toContainEqual({ value: -59, class: 0, count: 2 });
  });

  it.each<[number[], string[]]>([
    [[0], ['user:default/ana', 'account 0']],
    [
      [2, 4],
      ['user:default/ana', 'account 1'],
    ],
    [[1], []],
    [[], []],
  ])('knows the contributors of the classes %j', async (classes, expected) => {
    const { contributors } = await ask(selection, byCell, classes);
    const found = contributors.map(({ contributor }) =>
      contributor.replace(names[0], 'account 0').replace(names[1], 'account 1'),
    );
    expect(found.sort()).toEqual([...expected].sort());
    expect(contributors.every(row => classes.includes(row.class))).toBe(true);
  });

  it('takes namesakes for one person', async () => {
    const { contributors } = await ask(selection, byCell, [0, 2, 4]);
    const people = contributors.map(({ person }) => person);
    expect(new Set(people)).toEqual(new Set(['user:default/ana', 'name:bo']));
  });
});
