import {
  SourceError,
  type StreamHint,
} from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
  type FakeSource,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import type { HarvestFixture } from '../../tests/HarvestFixture';
import { until } from '../../tests/until';
import { useReplicas } from '../../tests/useReplicas';
import { HintInbox, type HintCounts } from './HintInbox';
import { listenToSources } from './listenToSources';

const { databaseIds, migrated, replica } = useReplicas();

const hint = (key: string, resource = 'commits'): StreamHint => ({
  projectId: 'fake',
  resource,
  key,
});

describe.each(databaseIds)('hints on %s', databaseId => {
  let knex: Knex;
  let stream: FakeStream;
  let source: FakeSource;
  let fixture: HarvestFixture;
  let counts: HintCounts[];

  beforeEach(async () => {
    knex = await migrated(databaseId);
    stream = createFakeStream({
      pages: [{ records: [fakeCommit(0)] }],
      hinted: { a: [fakeCommit(1)], b: [fakeCommit(2)] },
    });
    await harvest(stream);
  });

  /** Reads a stream to its end, and listens to its source. */
  async function harvest(read: FakeStream): Promise<void> {
    source = createFakeSource({ streams: [read] });
    fixture = replica(knex, [source]);
    await fixture.run();
    // A stream that was read just now rests for a moment first.
    await knex('streams').update({ last_success_at: 1 });
    counts = [];
    await listen();
  }

  async function listen(): Promise<void> {
    const inbox = new HintInbox({
      database: fixture.database,
      wake: () => fixture.loop.wake(),
      onNoted: (_, it) => counts.push(it),
    });
    await listenToSources([source], inbox, fixture.logger);
  }

  const waiting = () => knex('stream_hints').orderBy('key').pluck('key');
  const hintsOfReads = () => stream.reads.map(({ hints }) => hints);
  const isDue = async () => {
    const { next_due_at: at } = await knex('streams').first();
    return Number(at) <= Date.now() + 1_500;
  };

  it('make their stream look at once, and are settled by it', async () => {
    expect(await source.hints!.note([hint('a'), hint('b')])).toBe(2);
    await until(async () => (await fixture.stored()).length === 3);
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().at(-1)).toEqual(['a', 'b']);
    expect(fixture.logged).toEqual([]);
    await until(async () => !(await isDue()));
  });

  it('that one stream has for another are looked at, and are no sign of life of the source', async () => {
    const heardAt = async () => {
      const named = { source: source.source, instance: source.instance };
      const row = await knex('instances').where(named).first('hinted_at');
      return row.hinted_at;
    };
    expect(await source.hints!.note([hint('a')], { isOwn: true })).toBe(1);
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().at(-1)).toEqual(['a']);
    expect(await heardAt()).toBeNull();
    await source.hints!.note([hint('b')]);
    expect(await heardAt()).not.toBeNull();
  });

  it('are kept for whoever reads the stream next', async () => {
    await fixture.stop();
    await source.hints!.note([hint('a')]);
    expect(await waiting()).toEqual(['a']);
    const other = replica(knex, [source]);
    await other.loop.listStreams();
    other.loop.start();
    await until(async () => (await other.stored()).length === 2);
    await until(async () => (await waiting()).length === 0);
  });

  it('of streams that are not known, or not read, are dropped and counted', async () => {
    expect(await source.hints!.note([hint('a', 'issues'), hint('b')])).toBe(1);
    expect(counts).toEqual([{ noted: 1, unknown: 1 }]);
    await until(async () => (await waiting()).length === 0);
    await knex('streams').update({ archived_at: 1 });
    expect(await source.hints!.note([hint('a')])).toBe(0);
    await knex('streams').update({ archived_at: null, enabled: false });
    expect(await source.hints!.note([hint('a')])).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  it('are one however often they come, by one statement for many', async () => {
    await fixture.stop();
    const writes: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/insert into stream_hints/i.test(sql)) writes.push(sql);
    });
    await source.hints!.note([hint('a')]);
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        source.hints!.note([hint('a'), hint(`k${n % 10}`)]),
      ),
    );
    expect(await waiting()).toHaveLength(11);
    expect(writes).toHaveLength(2);
    expect(counts.reduce((sum, { noted }) => sum + noted, 0)).toBe(201);
  });

  it('that are noted again while they are looked at are looked at again', async () => {
    const gate = stream.holdAt(1);
    await source.hints!.note([hint('a')]);
    await gate.reached;
    await source.hints!.note([hint('a')]);
    gate.open();
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().slice(1)).toEqual([['a'], ['a']]);
  });

  it('leave a stream that rests after a failure alone, and wait', async () => {
    stream.failAt(1, new SourceError('unavailable', 'It is down'));
    await fixture.run();
    await source.hints!.note([hint('a')]);
    expect(await waiting()).toEqual(['a']);
    expect(await isDue()).toBe(false);
    await knex('streams').update({ next_due_at: 0 });
    fixture.loop.wake();
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().at(-1)).toEqual(['a']);
  });

  it('that a stream takes no notice of are dropped with a warning', async () => {
    await fixture.stop();
    knex = await migrated(databaseId);
    stream = createFakeStream({
      pages: [{ records: [fakeCommit(0)] }],
      ignoresHints: true,
    });
    await harvest(stream);
    await source.hints!.note([hint('a')]);
    await until(async () => (await waiting()).length === 0);
    await until(async () => fixture.logged.length > 0);
    expect(fixture.logged.join()).toMatch(
      /git\/fake\/fake\/commits was read to its end without a look at 1 hints/,
    );
    expect(stream.reads).toHaveLength(2);
  });

  it('that a stream fails at again and again are held back, and dropped in the end', async () => {
    await fixture.stop();
    await knex('streams').update({
      consecutive_failures: 5,
      error_code: 'internal',
    });
    await source.hints!.note([hint('a')]);
    await knex('streams').update({ next_due_at: 0 });
    const other = replica(knex, [source]);
    await other.loop.listStreams();
    other.loop.start();
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().at(-1)).toBeUndefined();
    await until(async () => other.logged.length > 0);
    expect(other.logged.join()).toContain('1 hints');
  });

  it('that are more than one read is given are read one part after the other', async () => {
    await fixture.stop();
    const hints = Array.from({ length: 700 }, (_, n) => hint(`k${n}`));
    await source.hints!.note(hints);
    const other = replica(knex, [source]);
    await other.loop.listStreams();
    other.loop.start();
    await until(async () => (await waiting()).length === 0);
    expect(hintsOfReads().map(it => it?.length)).toEqual([undefined, 500, 200]);
  });

  it('cannot be heard from a source that fails to listen, which is read all the same', async () => {
    source.listenError = new Error('a secret is wrong');
    await listen();
    expect(fixture.logged.join()).toMatch(
      /git\/fake hears of no changes and is read by its schedule/,
    );
    expect(fixture.logged.join()).not.toContain('secret');
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
  });
});
