import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { unknownShift } from '../rollups/tally/EventColumns';
import { bucketsOfMonth } from '../rollups/months';
import { Database } from '../store/Database';
import { kindOf } from '../store/eventKinds';
import type { EventFilter } from '../store/rollups/readMonthEvents';
import { ActivitySeed, type SeedEvent } from '../tests/ActivitySeed';
import { readEventsOfMonth } from './readEventsOfMonth';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const february = 2026 * 12 + 1;
const { from, to } = bucketsOfMonth(february);
const dayBuckets = 96;

describe.each(databases.eachSupportedId())(
  'readEventsOfMonth on %s',
  databaseId => {
    let knex: Knex;
    let seed: ActivitySeed;
    let git: number;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      seed = await ActivitySeed.create(knex);
      git = await seed.instance('git', 'local');
    });

    /** @returns the events, each as its values, and how many reads it took */
    async function read(filter?: EventFilter) {
      const events: number[][] = [];
      let reads = 0;
      const database = new Database(knex);
      for await (const part of readEventsOfMonth(database, february, filter)) {
        reads += 1;
        part.buckets.forEach((bucket, at) =>
          events.push([
            bucket,
            part.accountIds[at],
            part.unitSetIds[at],
            part.kinds[at],
            part.classes[at],
            part.shifts[at],
          ]),
        );
      }
      return { events: events.sort(inOrder), reads };
    }

    const seedAt = (bucket: number, event: Partial<SeedEvent> = {}) => ({
      at: bucket * 900_000,
      ...event,
    });

    it('gives every event once, also those that only an author puts into the month', async () => {
      const buckets = Array.from(
        { length: 400 },
        (_, number) => from - dayBuckets + number * 8,
      );
      await seed.events(
        git,
        [...buckets, from, from, to].map(bucket => seedAt(bucket)),
      );
      const { events, reads } = await read();
      const near = [...buckets, from, from, to].filter(
        bucket => bucket >= from - 60 && bucket < to + 60,
      );
      expect(events.map(([bucket]) => bucket)).toEqual(
        near.sort((a, b) => a - b),
      );
      expect(reads).toBeGreaterThan(1);
      expect(reads).toBeLessThan(60);
    });

    it('gives what is known of events', async () => {
      const { unitId } = await seed.project(git, 'web');
      const accountId = await seed.account(git);
      const { bots } = eventClassBits;
      await seed.events(git, [
        seedAt(from),
        seedAt(from + 1, { accountId, units: [unitId], authorOffset: -720 }),
        seedAt(from + 2, { type: 'release', class: bots, authorOffset: 345 }),
        seedAt(from + 3, { removed: true }),
      ]);
      const [{ id: unitSetId }] = await knex('unit_sets').select('id');
      const commit = kindOf('commit');
      expect((await read()).events).toEqual([
        [from, 0, 0, commit, 0, unknownShift],
        [from + 1, accountId, unitSetId, commit, 0, -48],
        [from + 2, 0, 0, kindOf('release'), bots, 23],
      ]);
    });

    it('leaves out what is neither of the accounts nor in the units', async () => {
      const { unitId } = await seed.project(git, 'web');
      const [mine, other] = [await seed.account(git), await seed.account(git)];
      await seed.events(git, [
        seedAt(from, { accountId: mine }),
        seedAt(from + 1, { accountId: other }),
        seedAt(from + 2, { accountId: other, units: [unitId] }),
        seedAt(from + 3),
      ]);
      const [{ id }] = await knex('unit_sets').select('id');
      const filter = { accountIds: [mine], unitSetIds: [id] };
      const { events } = await read(filter);
      expect(events.map(([bucket]) => bucket)).toEqual([from, from + 2]);
      const nothing = await read({ accountIds: [], unitSetIds: [] });
      expect(nothing.events).toEqual([]);
    });
  },
);

function inOrder(a: number[], b: number[]): number {
  return a[0] - b[0];
}
