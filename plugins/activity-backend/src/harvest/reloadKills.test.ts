import {
  createFakeSource,
  createFakeStream,
  fakeSha,
  type FakeSource,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { CutDatabase } from '../tests/CutDatabase';
import type { HarvestFixtureOptions } from '../tests/HarvestFixture';
import {
  everySha,
  numbersTo,
  pagesOf,
  visible,
} from '../tests/reloadedCommits';
import { useReplicas } from '../tests/useReplicas';
import { Replica } from './Replica';

jest.setTimeout(300_000);

const { databaseIds, migrated, replica } = useReplicas();

/** A replica that is killed in the middle of a reload, whose id is given. */
async function dieAfterPage(
  page: number,
  { knex, stream, source, loop }: Dying,
): Promise<string> {
  const database = new CutDatabase(knex);
  const dying = replica(knex, [source], { database, loop });
  const gate = stream.holdAt(page, { deaf: true });
  dying.loop.start();
  const { id } = await dying.request('reload');
  await gate.reached;
  database.cutAfter(0);
  gate.open();
  await dying.stop();
  return id;
}

interface Dying {
  knex: Knex;
  stream: ReturnType<typeof createFakeStream>;
  source: FakeSource;
  loop?: HarvestFixtureOptions['loop'];
}

describe.each(databaseIds)('killed reloads on %s', databaseId => {
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
    const id = await dieAfterPage(3, { knex, stream, source });

    const next = replica(knex, [source]);
    expect(await next.harvest.get(id)).toMatchObject({ status: 'running' });
    await knex('streams').update({ lease_until: 1 });
    next.loop.start();
    expect(await next.ended(id)).toMatchObject({
      status: 'completed',
      records: { read: 30, written: 30 },
    });
    expect(stream.reads.map(read => read.cursor?.page)).toEqual([undefined, 3]);
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

  it('go on at once when the only replica is started again', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({ pages: pagesOf(numbersTo(30)) });
    const source = createFakeSource({ streams: [stream] });
    const life = (name: string) => ({
      replica: new Replica({ pid: 1, life: name }),
    });
    const loop = life('first');
    const id = await dieAfterPage(3, { knex, stream, source, loop });
    const { lease_until: leaseUntil } = await knex('streams').first();

    const again = replica(knex, [source], { loop: life('second') });
    again.loop.start();
    expect(await again.ended(id)).toMatchObject({
      status: 'completed',
      records: { read: 30, written: 30 },
    });
    expect(Date.now()).toBeLessThan(Number(leaseUntil));
  });
});
