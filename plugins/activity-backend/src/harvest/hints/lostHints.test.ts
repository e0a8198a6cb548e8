import { setTimeout as sleep } from 'node:timers/promises';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { CutDatabase } from '../../tests/CutDatabase';
import type { HarvestFixture } from '../../tests/HarvestFixture';
import { until } from '../../tests/until';
import { useReplicas } from '../../tests/useReplicas';
import { HintInbox } from './HintInbox';

jest.setTimeout(120_000);

const { databaseIds, migrated, replica } = useReplicas();

const hint = (key: string) => ({
  projectId: 'fake',
  resource: 'commits',
  key,
});

/** Where a source leaves hints with one of several replicas. */
const sinkOf = ({ database, loop }: HarvestFixture) =>
  new HintInbox({ database, wake: () => loop.wake() }).sinkOf(
    createFakeSource(),
  );

describe.each(databaseIds)('no hint is lost on %s', databaseId => {
  it('wherever the process dies that reads it', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({
      pages: [{ records: [fakeCommit(0)] }],
      hinted: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map(n => [`k${n}`, [fakeCommit(n)]]),
      ),
    });
    const source = createFakeSource({ streams: [stream] });
    await replica(knex, [source]).run();
    const idle = replica(knex, [source]);
    const waiting = () => knex('stream_hints').pluck('key');
    for (let writes = 1; writes <= 6; writes += 1) {
      await knex('streams').update({ last_success_at: 1 });
      await sinkOf(idle).note([hint(`k${writes}`)]);
      const database = new CutDatabase(knex);
      const dying = replica(knex, [source], { database });
      await dying.loop.listStreams();
      database.cutAfter(writes);
      dying.loop.start();
      await Promise.race([
        database.whenCut,
        until(async () => (await waiting()).length === 0),
      ]);
      await dying.stop();
      // A hint that is gone has left what it is about.
      const known = (await idle.stored()).map(({ title }) => title);
      const isStored = known.includes(`Change number ${writes}`);
      expect((await waiting()).length === 0).toBe(isStored);

      await knex('streams').update({ lease_token: null, lease_until: null });
      const next = replica(knex, [source]);
      await next.loop.listStreams();
      next.loop.start();
      await until(async () => (await waiting()).length === 0);
      await until(async () => {
        const { lease_token: token } = await knex('streams').first();
        return token === null;
      });
      await next.stop();
      expect(await idle.stored()).toHaveLength(writes + 1);
    }
  });

  it('while several replicas note and read at the same time', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream();
    /** When each key was last handed out to a read, and last noted. */
    const handedOut = new Map<string, number>();
    const noted = new Map<string, number>();
    const read = stream.read.bind(stream);
    stream.read = async function* slowly(options) {
      for (const key of options.hints ?? []) {
        handedOut.set(key, performance.now());
      }
      // So that others are noted meanwhile.
      await sleep(20);
      yield* read(options);
    };
    const source = createFakeSource({ streams: [stream] });
    const both = [replica(knex, [source]), replica(knex, [source])];
    await both[0].run();
    await both[1].loop.listStreams();
    both[1].loop.start();
    const sinks = both.map(sinkOf);
    const notes: Promise<number>[] = [];
    for (let n = 0; n < 400; n += 1) {
      const key = `k${n % 7}`;
      noted.set(key, performance.now());
      const note = sinks[n % 2].note([hint(key), hint(`once${n}`)]);
      notes.push(note);
      if (n % 10 === 0) await note;
      // Streams may be read at any time, not only when they have rested.
      if (n % 25 === 0) {
        await knex('streams').update({ last_success_at: 1, next_due_at: 0 });
      }
      await sleep(n % 4);
    }
    await Promise.all(notes);
    await until(async () => {
      await knex('streams').update({ last_success_at: 1 });
      return (await knex('stream_hints').pluck('key')).length === 0;
    });
    expect(handedOut.size).toBe(407);
    for (const [key, at] of noted) {
      expect(handedOut.get(key)).toBeGreaterThan(at);
    }
    expect(both.flatMap(({ logged }) => logged)).toEqual([]);
  });
});
