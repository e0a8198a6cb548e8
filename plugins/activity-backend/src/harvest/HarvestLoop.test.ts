import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
  fakeSha,
} from '@activity-insights/plugin-activity-node/testUtils';
import { fourPages } from '../tests/fourPages';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

describe.each(databaseIds)('the harvest on %s', databaseId => {
  it('stores what a source has, once, and counts it', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const source = createFakeSource({ streams: [stream] });
    const fixture = replica(await migrated(databaseId), [source]);

    const first = await fixture.run();
    expect(first).toMatchObject({
      status: 'completed',
      streams: { total: 1, done: 1, failed: 0 },
      records: { read: 20, written: 20, unchanged: 0, malformed: 0 },
    });
    const stored = await fixture.stored();
    expect(stored).toHaveLength(20);
    expect(stored.filter(row => row.class === 2).map(row => row.key)).toEqual(
      [4, 9, 14, 19].map(fakeSha),
    );
    expect(stored.every(row => row.class === row.sighted_class)).toBe(true);

    stream.setPages(fourPages());
    const reload = await fixture.run('reload');
    expect(reload).toMatchObject({
      status: 'completed',
      records: { read: 20, written: 0, unchanged: 20, removed: 0 },
    });
    expect(await fixture.stored()).toEqual(stored);
  });

  it('reads other streams when one fails, and names the one', async () => {
    const broken = createFakeStream({ resource: 'tags', pages: [{}] });
    broken.failAt(0, new SourceError('not-found', 'The folder is gone'), 99);
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({
        streams: [broken, createFakeStream({ pages: fourPages() })],
      }),
    ]);
    expect(await fixture.run()).toMatchObject({
      status: 'partial',
      streams: { total: 2, done: 1, failed: 1 },
      error: 'Could not read git/fake/fake/tags (not-found)',
    });
    expect(await fixture.stored()).toHaveLength(20);
    const items = await fixture.streams();
    expect(items).toMatchObject([
      { resource: 'commits', status: 'idle', consecutiveFailures: 0 },
      {
        resource: 'tags',
        status: 'failed',
        consecutiveFailures: 1,
        error: { code: 'not-found', message: 'The folder is gone' },
      },
    ]);
  });

  it('skips and counts what is malformed', async () => {
    const stream = createFakeStream({
      pages: [
        {
          records: [fakeCommit(1)],
          malformed: [{ key: 'c0ffee', reason: 'no author date' }],
        },
      ],
    });
    const fixture = replica(await migrated(databaseId), [
      createFakeSource({ streams: [stream] }),
    ]);
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 1, written: 1, malformed: 1 },
    });
    expect(fixture.logged.join()).toContain('c0ffee');
  });

  it('takes out on reload what the source has no longer, within the guard', async () => {
    const stream = createFakeStream({ pages: fourPages() });
    const source = createFakeSource({ streams: [stream] });
    const knex = await migrated(databaseId);
    const fixture = replica(knex, [source], { sweepGuard: 0.3 });
    await fixture.run();

    stream.setPages(fourPages().slice(0, 1));
    const refused = await fixture.run('reload');
    expect(refused).toMatchObject({
      status: 'failed',
      records: { removed: 0 },
    });
    expect((await fixture.stored()).some(row => row.removed)).toBe(false);

    const forced = await fixture.run('reload', true);
    expect(forced).toMatchObject({
      status: 'completed',
      records: { read: 5, removed: 15 },
    });
    const left = (await fixture.stored()).filter(row => !row.removed);
    expect(left.map(row => row.key)).toEqual([0, 1, 2, 3, 4].map(fakeSha));

    stream.setPages(fourPages());
    await fixture.run('reload');
    const back = await fixture.stored();
    expect(back.filter(row => row.removed || row.gone)).toEqual([]);
    expect(back.filter(row => row.class === 2)).toHaveLength(4);
  });

  it('reads a stream that was configured since the last run', async () => {
    const source = createFakeSource({ streams: [createFakeStream()] });
    const fixture = replica(await migrated(databaseId), [source]);
    await fixture.run();
    const added = createFakeStream({ resource: 'tags', pages: fourPages() });
    source.streams.push(added);
    await fixture.loop.listStreams();
    await until(async () => (await fixture.stored()).length >= 20);
    expect(added.reads).toHaveLength(1);
  });

  it('keeps values of rows out of errors and logs', async () => {
    const secret = 'glpat-planted-token';
    const knex = await migrated(databaseId);
    const refuse = databaseId.startsWith('POSTGRES')
      ? `CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no %', NEW.title; END $$ LANGUAGE plpgsql;
         CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION refuse();`
      : `CREATE TRIGGER refuse BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, '${secret}'); END;`;
    await knex.raw(refuse);
    const stream = createFakeStream({
      pages: [{ records: [fakeCommit(1, { title: secret })] }],
    });
    const fixture = replica(knex, [createFakeSource({ streams: [stream] })]);
    const run = await fixture.run();
    expect(run).toMatchObject({ status: 'failed' });
    const streams = await knex('streams').select();
    expect(streams[0]).toMatchObject({ error_code: 'store' });
    const shown = JSON.stringify([run, streams, fixture.logged]);
    expect(shown).toContain('appendPage');
    expect(shown).not.toContain(secret);
  });
});
