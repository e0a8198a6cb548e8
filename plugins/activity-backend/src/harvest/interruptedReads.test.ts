import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { fourPages } from '../tests/fourPages';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

describe.each(databaseIds)('a read that is interrupted on %s', databaseId => {
  it('loses and doubles nothing when it breaks at any page', async () => {
    const undisturbed = replica(await migrated(databaseId), [
      createFakeSource({ streams: [createFakeStream({ pages: fourPages() })] }),
    ]);
    await undisturbed.run();
    const expected = await undisturbed.stored();

    for (const page of [0, 1, 2, 3]) {
      const stream = createFakeStream({ pages: fourPages() });
      stream.failAt(page, new SourceError('unavailable', 'The fake is down'));
      const fixture = replica(await migrated(databaseId), [
        createFakeSource({ streams: [stream] }),
      ]);
      const broken = await fixture.run();
      expect(broken).toMatchObject({
        status: 'failed',
        records: { read: page * 5 },
      });
      const healed = await fixture.run();
      expect(healed).toMatchObject({
        status: 'completed',
        records: { read: 20 - page * 5, written: 20 - page * 5 },
      });
      expect(await fixture.stored()).toEqual(expected);
    }
  }, 30_000);

  it('rolls a page of a paused replica back whose lease was taken', async () => {
    const knex = await migrated(databaseId);
    const slow = createFakeStream({ pages: fourPages() });
    const gate = slow.holdAt(2, { deaf: true });
    const paused = replica(knex, [createFakeSource({ streams: [slow] })]);
    paused.loop.start();
    const run = await paused.request();
    await gate.reached;

    await knex('streams').update({ lease_until: 0 });
    const other = replica(knex, [
      createFakeSource({ streams: [createFakeStream({ pages: fourPages() })] }),
    ]);
    other.loop.start();
    expect(await other.ended(run.id)).toMatchObject({
      status: 'completed',
      records: { read: 20, written: 20 },
    });
    const expected = await other.stored();
    gate.open();
    await paused.stop();
    expect(await other.stored()).toEqual(expected);
    expect((await other.harvest.get(run.id)).records.read).toBe(20);
    expect(await knex('streams').first('consecutive_failures')).toEqual({
      consecutive_failures: 0,
    });
  });

  it('goes on from its cursor after it was cancelled', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const gate = stream.holdAt(1);
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    fixture.loop.start();
    const { id } = await fixture.request();
    await gate.reached;
    await fixture.database.write('cancel', tx =>
      tx('harvest_run_streams').update({ status: 'cancelled' }),
    );
    await fixture.database.write('cancel', tx =>
      tx('harvest_runs').where({ id }).update({ status: 'cancelled' }),
    );
    gate.open();
    const next = await fixture.run();
    expect(next).toMatchObject({ status: 'completed' });
    expect(await fixture.stored()).toHaveLength(20);
    const cursors = stream.reads.map(read => read.cursor?.page ?? 0);
    // The second run ends what the first has begun, and then looks for what is newer than itself.
    expect(cursors).toEqual([0, 2, 4]);
  });

  it('starts again when a cursor cannot be read', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    await fixture.run();
    await fixture.knex('streams').update({ tail_cursor: '{"v":99}' });
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 20, unchanged: 20 },
    });
  });

  it('leaves everything as it was when a reload breaks', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    await fixture.run();
    const before = await fixture.stored();
    const { tail_cursor: cursor } = await fixture.knex('streams').first();
    stream.setPages(fourPages().slice(0, 2));
    stream.failAt(1, new SourceError('unavailable', 'The fake is down'));
    expect(await fixture.run('reload')).toMatchObject({ status: 'failed' });
    expect(await fixture.stored()).toEqual(before);
    expect(await fixture.knex('streams').first()).toMatchObject({
      tail_cursor: cursor,
    });
  });
});
