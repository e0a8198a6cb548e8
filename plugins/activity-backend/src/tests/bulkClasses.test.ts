import {
  eventClassBits,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import type { BulkRule } from '../records/bulk';
import { resettleAtStart } from '../tasks/resettleAtStart';
import { fakePerson } from './fakeWork';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';
import { readContradictions } from './readContradictions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const rule: BulkRule = { items: 3, windowMs: 60_000 };
const start = Date.UTC(2026, 0, 5, 9);

const types: EventType[] = [
  'item_created',
  'item_commented',
  'item_status_changed',
  'item_assigned',
  'item_priority_changed',
  'change_opened',
];

/** Something that somebody did, as one of two projects shows it. */
interface Deed {
  key: number;
  project: number;
  person: number;
  item: number;
  type: number;
  second: number;
}

function toRecord({ key, person, item, type, second }: Deed): EventRecord {
  return {
    kind: 'event',
    type: types[type],
    key: `${key}`,
    occurredAt: start + second * 1_000,
    actor: fakePerson(`p${person}`),
    workItem: `${item}`,
    sourceVersion: 1,
  };
}

/** The keys of what is bulk, by the definition. */
function naively(deeds: readonly Deed[], { items, windowMs }: BulkRule) {
  const counted = deeds.filter(({ type }) => types[type].startsWith('item_'));
  const isFull = (person: number, from: number) => {
    const within = counted.filter(
      it =>
        it.person === person &&
        it.second >= from &&
        it.second < from + windowMs / 1_000,
    );
    return new Set(within.map(it => it.item)).size >= items;
  };
  return counted
    .filter(it =>
      counted.some(
        other =>
          other.person === it.person &&
          other.second <= it.second &&
          it.second < other.second + windowMs / 1_000 &&
          isFull(it.person, other.second),
      ),
    )
    .map(({ type, key }) => `${types[type]}/${key}`)
    .sort();
}

const deeds = fc.uniqueArray(
  fc.record({
    key: fc.nat(60),
    project: fc.nat(1),
    person: fc.nat(1),
    item: fc.nat(5),
    type: fc.nat(types.length - 1),
    // Over an edge between two quarters of an hour.
    second: fc.integer({ min: 800, max: 1_000 }),
  }),
  { maxLength: 40, selector: ({ key }) => key },
);

describe.each(databases.eachSupportedId())('bulk on %s', databaseId => {
  async function withKnex<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
    }
  }

  /** The keys of what is bulk as stored; nothing contradicts it. */
  async function stored(knex: Knex): Promise<string[]> {
    const rows = await knex('events')
      .whereNull('removed_at')
      .select('natural_key', 'class');
    expect(await knex.transaction(readContradictions)).toEqual([]);
    expect(await knex('bulk_queue')).toEqual([]);
    return rows
      .filter(row => (row.class & eventClassBits.bulk) !== 0)
      .map(row => row.natural_key.split('/').slice(2).join('/'))
      .sort();
  }

  const pagesOf = (shown: readonly Deed[]) =>
    shown.map(deed => ({ records: [toRecord(deed)] }));

  const streamOf = (shown: readonly Deed[], project: number) =>
    createFakeStream({
      project: { id: `${project}`, name: `Project ${project}` },
      resource: 'issues',
      pages: pagesOf(shown.filter(it => it.project === project)),
    });

  it('follows from what is stored, whatever has come and gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        deeds,
        fc.nat(40),
        fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
        fc.integer({ min: 2, max: 4 }),
        async (all, later, gone, items) =>
          withKnex(async knex => {
            const first = all.slice(later);
            const streams = [0, 1].map(project => streamOf(first, project));
            const fixture = new HarvestFixture(
              knex,
              [createFakeSource({ source: 'jira', streams })],
              { loop: { bulkRule: rule } },
            );
            try {
              await fixture.run();
              expect(await stored(knex)).toEqual(naively(first, rule));
              for (const page of pagesOf(all.slice(0, later))) {
                streams[0].addPage(page);
              }
              await fixture.run();
              expect(await stored(knex)).toEqual(naively(all, rule));
              streams[1].addPage({
                records: gone.map(item => ({
                  kind: 'tombstone',
                  of: 'workItem',
                  id: `${item}`,
                  reason: 'deleted',
                })),
              });
              await fixture.run();
              const left = all.filter(({ item }) => !gone.includes(item));
              expect(await stored(knex)).toEqual(naively(left, rule));
              const other = { items, windowMs: 30_000 };
              await resettleAtStart(fixture.database, other);
              expect(await stored(knex)).toEqual(naively(left, other));
            } finally {
              await fixture.stop();
            }
          }),
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 9 : 3 },
    );
  }, 180_000);

  it('is settled of somebody who has done very much', async () => {
    await withKnex(async knex => {
      const many = Array.from(
        { length: 6_000 },
        (_, key): Deed => ({
          key,
          project: 0,
          person: 0,
          item: key % 7,
          type: 1,
          // Busy hours, and between them a deed a minute.
          second: key < 4_500 ? Math.floor(key / 30) : key * 60,
        }),
      );
      const stream = createFakeStream({
        resource: 'issues',
        pages: [{ records: many.map(toRecord) }],
      });
      const fixture = new HarvestFixture(
        knex,
        [createFakeSource({ source: 'jira', streams: [stream] })],
        { loop: { bulkRule: rule } },
      );
      try {
        await fixture.run();
        const expected = many.filter(({ key }) => key < 4_500);
        expect(await stored(knex)).toHaveLength(expected.length);
        const settled = await knex('events')
          .where('class', eventClassBits.bulk)
          .max('occurred_at as last')
          .first();
        expect(Number(settled!.last)).toBe(start + 149_000);
      } finally {
        await fixture.stop();
      }
    });
  }, 60_000);

  it('is settled anew by another rule but once', async () => {
    await withKnex(async knex => {
      const fixture = new HarvestFixture(knex, []);
      const settled: string[] = [];
      const note = ({ sql }: { sql: string }) => settled.push(sql);
      await resettleAtStart(fixture.database, rule);
      knex.on('query', note);
      await resettleAtStart(fixture.database, rule);
      knex.removeListener('query', note);
      expect(settled.filter(sql => sql.includes('events'))).toEqual([]);
      await fixture.stop();
    });
  });
});
