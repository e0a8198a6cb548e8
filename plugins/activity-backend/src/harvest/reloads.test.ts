import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { readUnpreparedRuns } from '../store/operations/harvestRuns';
import { prepareRun } from '../store/operations/prepareRun';
import {
  everySha,
  numbersTo,
  pagesOf,
  visible,
} from '../tests/reloadedCommits';
import { useReplicas } from '../tests/useReplicas';

jest.setTimeout(120_000);

const { databaseIds, migrated, replica } = useReplicas();
const jane = mockCredentials.user('user:default/jane');

describe.each(databaseIds)('reloads on %s', databaseId => {
  it.each([1, 2, 5])(
    'take out nothing that was cancelled before page %d',
    async page => {
      const knex = await migrated(databaseId);
      const stream = createFakeStream({ pages: pagesOf(numbersTo(30)) });
      const fixture = replica(knex, [createFakeSource({ streams: [stream] })]);
      await fixture.run('reload');
      const before = await knex('streams').first('tail_cursor');
      stream.setPages(pagesOf(numbersTo(28)));
      const gate = stream.holdAt(page, { deaf: true });
      const { id } = await fixture.request('reload', true);
      await gate.reached;
      await fixture.harvest.cancel(id, jane, fixture.openAudit);
      gate.open();
      expect(await fixture.run()).toMatchObject({ status: 'completed' });
      expect(await visible(knex)).toEqual(everySha(numbersTo(30)));
      expect(await fixture.harvest.get(id)).toMatchObject({
        status: 'cancelled',
        streams: { total: 1, done: 0, failed: 0 },
        records: { read: page * 5, removed: 0 },
      });
      expect(before.tail_cursor).toEqual(expect.stringContaining('"page":6'));
    },
  );

  it('wait for nothing if they were cancelled while they were prepared', async () => {
    const knex = await migrated(databaseId);
    const source = createFakeSource({ streams: [createFakeStream()] });
    const fixture = replica(knex, [source]);
    await fixture.loop.listStreams();
    const { id } = await fixture.request('reload');
    const [run] = await fixture.database.read('runs', readUnpreparedRuns);
    await fixture.harvest.cancel(id, jane, fixture.openAudit);
    await fixture.database.write('prepareRun', tx => prepareRun(tx, run));
    expect(await knex('streams')).toHaveLength(1);
    expect(await knex('harvest_run_streams')).toEqual([]);
  });

  it('go on with another reload of the stream when one is cancelled', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({ pages: pagesOf(numbersTo(30)) });
    const source = createFakeSource({ streams: [stream] });
    const fixture = replica(knex, [source]);
    await fixture.run('reload');
    stream.setPages(pagesOf(numbersTo(25)));
    const gate = stream.holdAt(3, { deaf: true });
    const whole = await fixture.request('reload', true);
    await gate.reached;
    const ofSource = await fixture.harvest.start(
      { mode: 'reload', source: 'git', force: true },
      jane,
      'user:default/jane',
      fixture.openAudit,
    );
    await fixture.harvest.cancel(whole.id, jane, fixture.openAudit);
    gate.open();
    expect(await fixture.ended(ofSource.id)).toMatchObject({
      status: 'completed',
      records: { read: 25, unchanged: 25, removed: 5 },
    });
    expect(await visible(knex)).toEqual(everySha(numbersTo(25)));
  });

  it('of overlapping scopes both end as if they were alone', async () => {
    const knex = await migrated(databaseId);
    const streams = ['commits', 'tags'].map((resource, n) =>
      createFakeStream({
        resource,
        pages: pagesOf(numbersTo(20).map(number => n * 100 + number)),
      }),
    );
    const source = createFakeSource({ streams });
    const first = replica(knex, [source]);
    await first.run('reload');
    // Both streams have lost their last page.
    for (const [n, stream] of streams.entries()) {
      stream.setPages(pagesOf(numbersTo(15).map(number => n * 100 + number)));
    }
    await first.stop();
    const fixture = replica(knex, [source]);
    const whole = await fixture.request('reload', true);
    const narrower = await fixture.harvest.start(
      { mode: 'reload', source: 'git', instance: 'fake', force: true },
      jane,
      'user:default/jane',
      fixture.openAudit,
    );
    fixture.loop.start();
    expect(await fixture.ended(whole.id)).toMatchObject({
      status: 'completed',
      streams: { total: 2, done: 2, failed: 0 },
      records: { read: 30, written: 0, unchanged: 30, removed: 10 },
    });
    expect(await fixture.ended(narrower.id)).toMatchObject({
      status: 'completed',
      streams: { total: 2, done: 2, failed: 0 },
      records: { read: 30, written: 0, unchanged: 30, removed: 0 },
    });
    const left = numbersTo(15);
    expect(await visible(knex)).toEqual(
      everySha([...left, ...left.map(n => 100 + n)]),
    );
  });

  it('take an event out of one stream even if another has just brought news of it', async () => {
    const knex = await migrated(databaseId);
    const streamOf = (id: string) =>
      createFakeStream({
        project: { id, name: id },
        pages: pagesOf(numbersTo(10)),
      });
    const [web, api] = [streamOf('web'), streamOf('api')];
    const source = createFakeSource({ streams: [web, api] });
    const fixture = replica(knex, [source]);
    await fixture.run('reload');
    // The one has lost all but the first, which the other has under a new title.
    api.setPages([{ records: [fakeCommit(0)] }]);
    web.setPages([
      { records: numbersTo(10).map(n => fakeCommit(n, { title: 'New' })) },
    ]);
    await fixture.run('reload', true);
    const sightings = await knex('sightings as s')
      .join('units as u', 'u.id', 's.unit_id')
      .join('projects as p', 'p.id', 'u.project_id')
      .whereNull('s.gone_at')
      .groupBy('p.name')
      .orderBy('p.name')
      .select('p.name', knex.raw('count(*) AS n'));
    expect(sightings.map(row => [row.name, Number(row.n)])).toEqual([
      ['api', 1],
      ['web', 10],
    ]);
    expect(await visible(knex)).toEqual(everySha(numbersTo(10)));
  });

  it('tell how far they have come', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({ pages: pagesOf(numbersTo(30)) });
    const fixture = replica(knex, [createFakeSource({ streams: [stream] })]);
    const ask = async () => {
      const gate = stream.holdAt(2, { deaf: true });
      fixture.loop.start();
      const { id } = await fixture.request('reload');
      await gate.reached;
      const run = await fixture.harvest.get(id);
      gate.open();
      const ended = await fixture.ended(id);
      expect(ended.progress).toBeUndefined();
      return run;
    };
    const first = await ask();
    expect(first).toMatchObject({ streams: { total: 1, done: 0 } });
    expect(first.progress).toBeUndefined();
    expect(first.durationSeconds).toBeGreaterThanOrEqual(0);
    expect((await ask()).progress).toEqual({
      recordsExpected: 30,
      recordsRemaining: 20,
    });
    stream.addPage({ records: numbersTo(4).map(n => fakeCommit(200 + n)) });
    await fixture.run();
    expect((await ask()).progress).toEqual({
      recordsExpected: 34,
      recordsRemaining: 24,
    });
  });
});
