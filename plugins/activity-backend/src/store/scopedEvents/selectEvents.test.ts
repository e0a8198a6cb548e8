import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Scope } from '../../scope/Scope';
import type { Selection } from '../../scope/Selection';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { clockStretches } from '../../time/ClockStretches';
import { narrowStretches, type LocalTimes } from '../../time/narrowStretches';
import { toSegments } from '../../time/Segment';
import { ContributorDirectory } from '../ContributorDirectory';
import { isSqlite, type Tx } from '../Database';
import { readContributors } from '../operations/readContributors';
import { allClassValues } from './eventClassValues';
import { selectActiveAccounts } from './selectActiveAccounts';
import { selectEvents } from './selectEvents';
import { readRows, type Sql } from './Sql';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

const always = { fromBucket: null, toBucket: null };

function selectionOf(scope: Scope, times: LocalTimes = {}): Selection {
  const range = {
    from: Date.parse('2025-01-01'),
    to: Date.parse('2026-01-01'),
  };
  const zone = { kind: 'place' as const, name: 'Europe/Berlin' };
  const clocks = clockStretches(range, zone).map(({ clock, stretches }) => ({
    clock,
    stretches: narrowStretches(stretches, times),
  }));
  const segments = toSegments(clocks);
  return { scope, segments, types: defaultEventTypes, seenIn: [] };
}

/** How the engine reads, one line each step. */
async function explain(tx: Tx, sql: Sql): Promise<string[]> {
  if (isSqlite(tx)) {
    const text = `EXPLAIN QUERY PLAN ${sql.text}`;
    const rows = await readRows<{ detail: string }>(tx, { ...sql, text });
    return rows.map(({ detail }) => detail);
  }
  // A table as small as this one is read whole if that is not discouraged.
  await tx.raw('SET LOCAL enable_seqscan = off');
  await tx.raw('SET LOCAL enable_bitmapscan = off');
  const text = `EXPLAIN ${sql.text}`;
  const rows = await readRows<Record<string, string>>(tx, { ...sql, text });
  return rows.map(row => row['QUERY PLAN']);
}

/** Units that nobody has seen. */
const manyUnits = Array.from({ length: 20 }, (_, index) => 1000 + index);

describe.each(databases.eachSupportedId())('selectEvents on %p', id => {
  let knex: Knex;
  let unitIds: number[];
  let accounts: number[];

  beforeAll(async () => {
    knex = await databases.init(id);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const projects = [
      await seed.project(git, 'web'),
      await seed.project(git, 'api'),
    ];
    unitIds = projects.map(({ unitId }) => unitId);
    accounts = [
      await seed.account(git, { userRef: 'user:default/ana' }),
      await seed.account(git, { name: 'bo' }),
      await seed.account(git, { name: 'bo' }),
      await seed.account(git, { kind: 'bot' }),
    ];
    await seed.events(
      git,
      Array.from({ length: 3000 }, (_, index) => ({
        at: Date.parse('2025-01-01') + index * 9_000_000,
        accountId: accounts[index % 4],
        units: index % 3 === 0 ? unitIds : unitIds.slice(0, 1),
        class: index % 5 === 0 ? 4 : 0,
      })),
    );
    // As in a real store, one account has a small part of all that happens.
    const { unitId: other } = await seed.project(git, 'other');
    for (let bot = 0; bot < 60; bot += 1) {
      const accountId = await seed.account(git, { kind: 'bot' });
      const at = Date.parse('2025-01-01') + bot * 90_000;
      await seed.events(
        git,
        Array.from({ length: 100 }, (_, index) => ({
          at: at + index * 270_000_000,
          accountId,
          units: [other],
        })),
      );
    }
    if (!id.startsWith('SQLITE')) await knex.raw('VACUUM ANALYZE');
  });

  const people = (): Scope => ({
    kind: 'people',
    stretches: accounts.map(accountId => ({ accountId, ...always })),
  });

  it.each<[string, () => Partial<Selection>, string]>([
    [
      'units',
      () => ({ scope: { kind: 'units', unitIds } }),
      'sightings_by_unit',
    ],
    [
      'branches of units',
      () => ({ scope: { kind: 'units', unitIds }, branches: ['main'] }),
      'sightings_by_unit',
    ],
    ['people', () => ({ scope: people() }), 'events_by_account'],
    [
      'branches of people, seen in many units',
      () => ({ scope: people(), branches: ['main'], seenIn: [manyUnits] }),
      'events_by_account',
    ],
    [
      'people in a unit',
      () => ({ scope: people(), seenIn: [unitIds.slice(0, 1)] }),
      'sightings_by_account',
    ],
    ['everything', () => ({}), 'events_by_bucket'],
    [
      'branches of everything, seen in some units',
      () => ({ branches: ['main'], seenIn: [unitIds] }),
      'events_by_bucket',
    ],
  ])('counts %s from one covering index', async (_, parts, index) => {
    await knex.transaction(async tx => {
      const selection = { ...selectionOf({ kind: 'all' }), ...parts() };
      const sql = selectEvents(tx, selection, {
        classes: allClassValues,
        columns: row => `${row.cell} AS cell, ${row.class} AS class`,
      });
      const plan = (await explain(tx, sql)).join('\n');
      const expected = isSqlite(tx)
        ? `USING COVERING INDEX ${index} (`
        : `Index Only Scan using ${index} on`;
      expect(plan).toContain(expected);
      expect(plan).not.toMatch(/Seq Scan|SCAN (s|e)\b/);
      expect(plan).toMatch(/bucket ?>=? ?\??/);
    });
  });

  it.each<[string, () => Scope, string]>([
    ['people', people, 'events_by_account'],
    ['everything', () => ({ kind: 'all' }), 'events_by_account'],
    ['units', () => ({ kind: 'units', unitIds }), 'sightings_by_account'],
  ])('looks for one event for each account of %s', async (_, scope, index) => {
    await knex.transaction(async tx => {
      const sql = selectActiveAccounts(
        tx,
        selectionOf(scope()),
        allClassValues,
      );
      const plan = (await explain(tx, sql)).join('\n');
      expect(plan).toContain(index);
      expect(plan).not.toContain('events_by_bucket');
      expect(plan).not.toContain('sightings_by_unit');
    });
  });

  it('reads an hour of the week as a range for each week', async () => {
    const [segment] = selectionOf(
      { kind: 'all' },
      { weekday: 0, hour: 9 },
    ).segments;
    expect(segment.stretches).toHaveLength(52);
    await knex.transaction(async tx => {
      const selection = selectionOf(
        { kind: 'units', unitIds },
        { weekday: 0, hour: 9 },
      );
      const sql = selectEvents(tx, selection, {
        classes: [0],
        columns: row => `${row.cell} AS cell`,
      });
      const rows = await readRows<{ cell: number | string }>(tx, sql);
      expect(new Set(rows.map(row => Number(row.cell)))).toEqual(new Set([9]));
      const plan = (await explain(tx, sql)).join('\n');
      expect(plan).toContain('sightings_by_unit');
      expect(plan).not.toMatch(/Seq Scan|SCAN (s|e)\b/);
    });
  });

  it('gives nothing where there is nothing', async () => {
    await knex.transaction(async tx => {
      for (const selection of [
        selectionOf({ kind: 'units', unitIds: [] }),
        selectionOf({ kind: 'people', stretches: [] }),
        selectionOf({ kind: 'all' }, { date: '2024-01-01' }),
        { ...selectionOf({ kind: 'all' }), branches: [] },
        { ...selectionOf({ kind: 'all' }), seenIn: [[]] },
      ]) {
        const sql = selectEvents(tx, selection, {
          classes: allClassValues,
          columns: row => `${row.id} AS id`,
        });
        expect(await readRows(tx, sql)).toEqual([]);
      }
    });
  });

  it.each<[string, () => Scope]>([
    ['units', () => ({ kind: 'units', unitIds: unitIds.slice(1) })],
    ['people', people],
    ['everything', () => ({ kind: 'all' })],
  ])('knows the contributors of %s', async (_, scope) => {
    await knex.transaction(async tx => {
      const rows = await readContributors(
        tx,
        selectionOf(scope()),
        allClassValues,
        new ContributorDirectory(),
      );
      const both = [0, 4].flatMap(bits =>
        [
          ['user:default/ana', 'user:default/ana'],
          [`account:${accounts[1]}`, 'name:bo'],
          [`account:${accounts[2]}`, 'name:bo'],
        ].map(([contributor, person]) => ({
          contributor,
          person,
          class: bits,
        })),
      );
      expect(rows).toHaveLength(both.length);
      expect(rows).toEqual(expect.arrayContaining(both));
    });
  });
});
