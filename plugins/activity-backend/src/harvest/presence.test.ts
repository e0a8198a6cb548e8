import {
  SourceError,
  type ActivityRecord,
} from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { CutDatabase } from '../tests/CutDatabase';
import { fakeDeed, fakeItem } from '../tests/fakeWork';
import { until } from '../tests/until';
import { useReplicas } from '../tests/useReplicas';
import { forgetAllSeen } from './sweepCensuses';

jest.setTimeout(120_000);

const { databaseIds, migrated, replica } = useReplicas();

const numbers = Array.from({ length: 30 }, (_, n) => n);
const idsOf = (items: readonly number[]) => items.map(n => `${1000 + n}`);

/** Pages of a census, five ids on each. */
function pagesOf(items: readonly number[]) {
  const pages = [];
  for (let at = 0; at < items.length; at += 5) {
    const ids = idsOf(items.slice(at, at + 5));
    pages.push({
      present: { resource: 'issues', of: 'workItem' as const, ids },
    });
  }
  return pages;
}

/** A project whose items one stream shows, each with an event, and another one counts. */
function project(items: readonly number[], id: string = 'web') {
  const records = items.flatMap((n): ActivityRecord[] => [
    fakeItem(n),
    fakeDeed(n, n),
  ]);
  const issues = createFakeStream({
    project: { id, name: id },
    resource: 'issues',
    pages: [{ records }],
  });
  const census = createFakeStream({
    project: { id, name: id },
    resource: 'census',
  });
  return { issues, census };
}

describe.each(databaseIds)('a census on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(databaseId);
  });

  const live = async () => {
    const items = await knex('work_items')
      .whereNull('removed_at')
      .orderBy('external_id')
      .pluck('external_id');
    const events = await knex('events')
      .whereNull('removed_at')
      .orderBy('work_item')
      .pluck('work_item');
    expect(events).toEqual(items);
    return items;
  };

  const source = (...projects: ReturnType<typeof project>[]) =>
    createFakeSource({
      streams: projects.flatMap(({ issues, census }) => [issues, census]),
    });

  const nothingNoted = async () => {
    expect(await knex('censuses')).toEqual([]);
    expect(await knex('census_seen')).toEqual([]);
  };

  it('takes out what is not there, once it has come to its end', async () => {
    const web = project(numbers);
    const fixture = replica(knex, [source(web)]);
    await fixture.run();
    const kept = numbers.filter(n => n % 10 !== 3);
    const pages = pagesOf(kept);
    for (const page of pages) web.census.addPage(page);
    const gate = web.census.holdAt(pages.length - 1);
    const run = await fixture.request();
    await gate.reached;
    expect(await live()).toEqual(idsOf(numbers));
    gate.open();
    const { records, status } = await fixture.ended(run.id);
    expect(status).toBe('completed');
    expect(records.removed).toBe(6);
    expect(await live()).toEqual(idsOf(kept));
    await nothingNoted();
    // Nothing was told of it, so the next read takes nothing out.
    await fixture.run();
    expect(await live()).toEqual(idsOf(kept));
  });

  it('leaves alone what came since it began, and what others show', async () => {
    const web = project(numbers.slice(0, 6));
    const api = project(numbers.slice(5, 10), 'api');
    const fixture = replica(knex, [source(web, api)]);
    await fixture.run();
    for (const page of pagesOf([0])) web.census.addPage(page);
    const gate = web.census.holdAt(0);
    const run = await fixture.request();
    await gate.reached;
    // Item 20 is new, item 2 has changed: the census may have passed by before.
    web.issues.addPage({
      records: [
        fakeItem(20),
        fakeDeed(20, 20),
        fakeItem(2, { summary: 'Changed' }),
      ],
    });
    await knex('streams').where({ resource: 'issues' }).update({
      next_due_at: 0,
    });
    await until(async () =>
      Boolean(await knex('work_items').where({ external_id: '1020' }).first()),
    );
    gate.open();
    await fixture.ended(run.id);
    expect(await live()).toEqual(idsOf([0, 2, 5, 6, 7, 8, 9, 20]));
  });

  it('lets events leave a project together with their item', async () => {
    const web = project([1, 2]);
    const api = project([2], 'api');
    const fixture = replica(knex, [source(web, api)]);
    await fixture.run();
    const places = () =>
      knex('sightings as s')
        .join('events as e', 'e.id', 's.event_id')
        .join('units as u', 'u.id', 's.unit_id')
        .join('projects as p', 'p.id', 'u.project_id')
        .whereNull('s.gone_at')
        .orderBy(['e.work_item', 'p.external_id'])
        .select('e.work_item', 'p.external_id')
        .then(rows => rows.map(row => Object.values(row).join(' in ')));
    expect(await places()).toEqual([
      '1001 in web',
      '1002 in api',
      '1002 in web',
    ]);
    for (const page of pagesOf([1])) web.census.addPage(page);
    expect((await fixture.run()).records.removed).toBe(1);
    expect(await live()).toEqual(idsOf([1, 2]));
    expect(await places()).toEqual(['1001 in web', '1002 in api']);
  });

  it('refuses to take out suspiciously much, until it is forced', async () => {
    const web = project(numbers);
    const fixture = replica(knex, [source(web)], { sweepGuard: 0.3 });
    await fixture.run();
    for (const page of pagesOf(numbers.slice(0, 15))) web.census.addPage(page);
    expect(await fixture.run()).toMatchObject({ status: 'partial' });
    const state = () => knex('streams').where({ resource: 'census' }).first();
    expect((await state()).error_message).toMatch(
      /^The census would remove 15 of 30 items/,
    );
    // It goes on saying so, although it has nothing more to tell.
    expect(await fixture.run()).toMatchObject({ status: 'partial' });
    expect(await live()).toEqual(idsOf(numbers));

    web.issues.setPages([
      { records: numbers.flatMap(n => [fakeItem(n), fakeDeed(n, n)]) },
    ]);
    expect(await fixture.run('reload', true)).toMatchObject({
      status: 'completed',
    });
    expect(await live()).toEqual(idsOf(numbers.slice(0, 15)));
    expect((await state()).error_message).toBeNull();
    expect(await knex('censuses').whereNot({ kind: 0 })).toEqual([]);
  });

  it('goes on from where it had failed', async () => {
    const web = project(numbers);
    const fixture = replica(knex, [source(web)], { sweepGuard: 0.3 });
    await fixture.run();
    for (const page of pagesOf(numbers.slice(1))) web.census.addPage(page);
    web.census.failAt(4, new SourceError('unavailable', 'It is down'));
    expect(await fixture.run()).toMatchObject({ status: 'partial' });
    expect(await live()).toEqual(idsOf(numbers));
    expect(await fixture.run()).toMatchObject({ status: 'completed' });
    expect(web.census.reads.at(-1)?.cursor).toMatchObject({ page: 4 });
    expect(await live()).toEqual(idsOf(numbers.slice(1)));
  });

  it('takes out the same wherever its process dies', async () => {
    const web = project(numbers);
    const kept = numbers.filter(n => n % 5 !== 0);
    const cutBefore = new Set<string>();
    for (let cut = 0, isDone = false; !isDone; cut += 1) {
      web.issues.addPage({
        records: numbers.flatMap(n => [fakeItem(n), fakeDeed(n, n)]),
      });
      const earlier = replica(knex, [source(web)]);
      await earlier.run();
      await earlier.stop();
      expect(await live()).toEqual(idsOf(numbers));
      for (const page of pagesOf(kept)) web.census.addPage(page);
      const database = new CutDatabase(knex);
      const dying = replica(knex, [source(web)], { database });
      const { id } = await dying.request();
      database.cutAfter(cut);
      dying.loop.start();
      const onlooker = replica(knex, []);
      const end = await Promise.race([database.whenCut, onlooker.ended(id)]);
      await dying.stop();
      if (typeof end === 'string') cutBefore.add(end);
      else isDone = true;
      const seen = await live();
      expect(idsOf(kept).filter(it => !seen.includes(it))).toEqual([]);
      await knex('streams').update({ lease_until: 0, next_due_at: 0 });
      const next = replica(knex, [source(web)]);
      next.loop.start();
      await next.ended(id);
      expect(await live()).toEqual(idsOf(kept));
      // What is left behind is tidied up by a task.
      await forgetAllSeen(next.database);
      await nothingNoted();
      await next.stop();
    }
    expect([...cutBefore]).toEqual(
      expect.arrayContaining([
        'appendPage',
        'removeAbsent',
        'endCensus',
        'completeTail',
      ]),
    );
  });
});
