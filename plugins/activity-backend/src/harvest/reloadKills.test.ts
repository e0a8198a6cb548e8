import {
  createFakeSource,
  createFakeStream,
  fakeSha,
} from '@activity-insights/plugin-activity-node/testUtils';
import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { CutDatabase } from '../tests/CutDatabase';
import { HarvestFixture, migrationsDirectory } from '../tests/HarvestFixture';
import {
  everySha,
  numbersTo,
  pagesOf,
  visible,
} from '../tests/reloadedCommits';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const fixtures: HarvestFixture[] = [];

function replica(...args: ConstructorParameters<typeof HarvestFixture>) {
  const fixture = new HarvestFixture(...args);
  fixtures.push(fixture);
  return fixture;
}

async function migrated(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  return knex;
}

afterEach(async () => {
  await Promise.all(fixtures.splice(0).map(fixture => fixture.stop()));
});

describe.each(databases.eachSupportedId())(
  'killed reloads on %s',
  databaseId => {
    it('never show less than before or than the source has, wherever they are killed', async () => {
      const before = numbersTo(30);
      // The source has lost eight of thirty, and gained five.
      const kept = before.filter(n => n % 4 !== 0);
      const now = [...kept, ...numbersTo(5).map(n => 100 + n)];
      const knex = await migrated(databaseId);
      const stream = createFakeStream({ pages: pagesOf(before) });
      const source = createFakeSource({ streams: [stream] });
      const onlooker = replica(knex, [source]);
      const reload = async (force: boolean) => {
        const undisturbed = replica(knex, [source]);
        await undisturbed.run('reload', force);
        await undisturbed.stop();
      };

      const cutBefore = new Set<string>();
      for (let cut = 0, isDone = false; !isDone; cut += 1) {
        stream.setPages(pagesOf(before));
        await reload(true);
        expect(await visible(knex)).toEqual(everySha(before));

        stream.setPages(pagesOf(now));
        const database = new CutDatabase(knex);
        const dying = replica(knex, [source], { database });
        const { id } = await dying.request('reload', true);
        database.cutAfter(cut);
        dying.loop.start();
        const end = await Promise.race([database.whenCut, onlooker.ended(id)]);
        await dying.stop();
        if (typeof end === 'string') cutBefore.add(end);
        else isDone = true;
        const seen = await visible(knex);
        const lost = before.filter(n => !seen.includes(fakeSha(n)));
        expect(lost.filter(n => kept.includes(n))).toEqual([]);
        // Nothing goes before the stream was read to its end.
        const { read } = (await onlooker.harvest.get(id)).records;
        expect(read === now.length || lost.length === 0).toBe(true);

        await knex('streams')
          .whereNotNull('lease_until')
          .update({ lease_until: 0 });
        const next = replica(knex, [source]);
        next.loop.start();
        expect(await next.ended(id)).toMatchObject({
          status: 'completed',
          records: { read: 27, written: 5, unchanged: 22, removed: 8 },
        });
        expect(await visible(knex)).toEqual(everySha(now));
        await next.stop();
      }
      expect([...cutBefore]).toEqual(
        expect.arrayContaining([
          'prepareRun',
          'claimStreams',
          'appendPage',
          'sweepStream',
          'endSweep',
          'completeTail',
          'finishRuns',
        ]),
      );
    });

    it('survive the death of their only replica, which is told', async () => {
      const knex = await migrated(databaseId);
      const stream = createFakeStream({ pages: pagesOf(numbersTo(30)) });
      const source = createFakeSource({ streams: [stream] });
      const database = new CutDatabase(knex);
      const dying = replica(knex, [source], { database });
      const gate = stream.holdAt(3, { deaf: true });
      dying.loop.start();
      const { id } = await dying.request('reload');
      await gate.reached;
      database.cutAfter(0);
      gate.open();
      await dying.stop();

      const next = replica(knex, [source]);
      expect(await next.harvest.get(id)).toMatchObject({ status: 'running' });
      await knex('streams').update({ lease_until: 1 });
      next.loop.start();
      expect(await next.ended(id)).toMatchObject({
        status: 'completed',
        records: { read: 30, written: 30 },
      });
      expect(stream.reads.map(read => read.cursor?.page)).toEqual([
        undefined,
        3,
      ]);
      expect(next.logged.filter(line => line.includes('has died'))).toEqual([
        `Harvest run ${id} goes on from the cursors of its streams: a replica has died, or was paused for too long, while it read git/fake/fake/commits`,
      ]);
      expect(next.audited).toMatchObject([
        {
          eventId: 'run-reap',
          outcome: 'succeeded',
          meta: { runId: id, mode: 'reload', outcome: 'resumed' },
        },
      ]);
    });
  },
);
