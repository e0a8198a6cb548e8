import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { sprintOf } from '../../../flow/sprints/sprintOf';
import {
  fakeEntry,
  fakeNobodysItem,
  fakeSprint,
} from '../../../tests/fakeWork';
import { useReplicas } from '../../../tests/useReplicas';
import { WorkPasts } from '../../../tests/WorkPasts';
import { Database } from '../../Database';
import type { ItemSet } from '../../workItemReads/ItemSet';
import { readSprints } from './readSprints';

const { databaseIds, migrated } = useReplicas();
const start = Date.UTC(2026, 0, 5, 9);
const day = (number: number) => start + number * 86_400_000;
const now = day(99);

function item(number: number, overrides: Partial<WorkItemRecord> = {}) {
  return fakeNobodysItem(number, {
    createdAt: day(-9),
    updatedAt: day(30),
    estimate: undefined,
    sprints: [],
    ...overrides,
  });
}

/** That the sprints of an item were others. */
function moved(number: number, at: number, from: string, to: string) {
  return fakeEntry(number, at + 10, {
    at: day(at),
    field: 'Sprint',
    fieldId: 'customfield_1',
    means: 'sprint',
    from,
    fromText: from && 'Sprint',
    to,
    toText: to && 'Sprint',
  });
}

const finished = { id: '9', name: 'Done', category: 'done' } as const;

function done(number: number, at: number) {
  return fakeEntry(number, at + 30, {
    at: day(at),
    from: '3',
    fromText: 'In Progress',
    to: '9',
    toText: 'Done',
  });
}

describe.each(databaseIds)('readSprints on %s', databaseId => {
  let pasts: WorkPasts;
  let database: Database;

  beforeAll(async () => {
    const knex = await migrated(databaseId);
    pasts = new WorkPasts(knex);
    database = new Database(knex);
    await pasts.tell(
      fakeSprint({
        state: 'closed',
        startAt: day(0),
        completedAt: day(14),
      }),
      fakeSprint({ id: '8', name: 'Sprint 8', startAt: day(15) }),
      fakeSprint({ id: '9', name: 'Sprint 9', state: 'future' }),
      fakeSprint({ id: '10', name: 'Empty', startAt: day(1) }),
      fakeSprint({ id: '11', name: 'Undated', startAt: undefined }),
      // Carried over, and re-estimated.
      item(1, { sprints: ['7', '8'], estimate: 5 }),
      moved(1, -1, '', '7'),
      moved(1, 14, '7', '7, 8'),
      fakeEntry(1, 0, {
        at: day(5),
        field: 'Story Points',
        fieldId: 'customfield_2',
        means: 'estimate',
        from: undefined,
        fromText: '3',
        to: undefined,
        toText: '5',
      }),
      // Added and done.
      item(2, { sprints: ['7'], status: finished, estimate: 2 }),
      moved(2, 3, '', '7'),
      done(2, 6),
      // Taken out.
      item(3),
      moved(3, -1, '', '7'),
      moved(3, 4, '7', ''),
      // Planned only.
      item(4, { sprints: ['9'] }),
      // Gone.
      item(5, { sprints: ['7', '11'] }),
    );
    await pasts.remove('1005');
  });

  afterAll(() => pasts.fixture.stop());

  const read = (set: ItemSet, at = now) =>
    database.read('readSprints', tx => readSprints(tx, set, at));

  const everything: ItemSet = { of: 'everything' };

  it('finds the sprints that have begun and that something was in, in order', async () => {
    const sprints = await read(everything);
    expect(
      sprints.map(({ name, state, startAt, completedAt, items }) => [
        name,
        state,
        startAt,
        completedAt,
        items.length,
      ]),
    ).toEqual([
      ['Sprint 7', 'closed', day(0), day(14), 3],
      ['Sprint 8', 'active', day(15), null, 1],
    ]);
    expect(await read(everything, day(14))).toHaveLength(1);
  });

  it('replays what items were', async () => {
    const [seven, eight] = await read(everything);
    expect(sprintOf(seven, now)).toEqual({
      name: 'Sprint 7',
      state: 'closed',
      committed: { items: 2, estimate: 3 },
      added: { items: 1, estimate: 2 },
      removed: { items: 1, estimate: null },
      completed: { items: 1, estimate: 2 },
    });
    expect(sprintOf(eight, now)).toMatchObject({
      committed: { items: 1, estimate: 5 },
      completed: { items: 0, estimate: null },
    });
  });

  it('looks at nothing but the items of the set', async () => {
    const [first, second, third] = await Promise.all(
      ['WEB-1', 'WEB-2', 'WEB-4'].map(async key =>
        read({ of: 'items', items: [await pasts.idOf(key)] }),
      ),
    );
    expect(first.map(({ name }) => name)).toEqual(['Sprint 7', 'Sprint 8']);
    expect(second.map(({ items }) => items.length)).toEqual([1]);
    expect(third).toEqual([]);
    expect(
      await read({ of: 'scope', scope: { unitIds: [], accountIds: [] } }),
    ).toEqual([]);
  });

  it('keeps sprints of other instances apart that have the same id', async () => {
    const id = await pasts.idOf('WEB-2');
    const knex = pasts.fixture.knex;
    const { instance_id: instance } = await knex('work_items')
      .where({ id })
      .first();
    await knex('work_items').where({ id }).update({ instance_id: 999 });
    expect(await read({ of: 'items', items: [id] })).toEqual([]);
    const [seven] = await read(everything);
    expect(seven.items).toHaveLength(2);
    await knex('work_items').where({ id }).update({ instance_id: instance });
  });
});
