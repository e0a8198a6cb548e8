import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { CutDatabase } from '../tests/CutDatabase';
import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakeSprint,
} from '../tests/fakeWork';
import { readWork } from '../tests/readWork';
import { useReplicas } from '../tests/useReplicas';

jest.setTimeout(120_000);

const { databaseIds, migrated, replica } = useReplicas();

const gone: ActivityRecord = {
  kind: 'tombstone',
  of: 'workItem',
  id: '1002',
  reason: 'deleted',
};

/** Twelve deeds of a minute on as many items, so that they are bulk, and what the other pages take back. */
const pages: { records: ActivityRecord[] }[] = [
  {
    records: Array.from({ length: 12 }, (_, n) =>
      fakeDeed(n, n, { occurredAt: 1_000 * n }),
    ),
  },
  { records: [fakeItem(1), fakeItem(2), fakeEntry(1, 0), fakeEntry(2, 0)] },
  { records: [fakeSprint(), fakeChange(1), fakeDeployment(1), gone] },
  {
    records: [
      fakeItem(1, { labels: [] }),
      {
        kind: 'eventCensus',
        of: { workItem: '1003' },
        types: ['item_commented'],
        keys: [],
      },
    ],
  },
];

async function everything(knex: Knex) {
  return {
    work: await readWork(knex),
    events: await knex('events')
      .whereNull('removed_at')
      .orderBy('natural_key')
      .select('natural_key', 'class'),
    gone: await knex('events')
      .whereNotNull('removed_at')
      .orderBy('natural_key')
      .select('natural_key', 'removed_reason'),
    queue: await knex('bulk_queue'),
  };
}

describe.each(databaseIds)('killed harvests of work on %s', databaseId => {
  it('leave what an undisturbed one leaves, wherever they are killed', async () => {
    const harvest = async (cut: number | undefined) => {
      const knex = await migrated(databaseId);
      const stream = createFakeStream({ resource: 'issues', pages });
      const source = createFakeSource({ source: 'jira', streams: [stream] });
      const database = new CutDatabase(knex);
      const first = replica(knex, [source], { database });
      const { id } = await first.request();
      if (cut !== undefined) database.cutAfter(cut);
      first.loop.start();
      const onlooker = replica(knex, []);
      const end = await Promise.race([database.whenCut, onlooker.ended(id)]);
      await first.stop();
      if (typeof end === 'string') {
        await knex('streams').update({ lease_until: 0 });
        const next = replica(knex, [source]);
        next.loop.start();
        await next.ended(id);
        await next.stop();
      }
      const { status, records } = await onlooker.harvest.get(id);
      const stored = await everything(knex);
      await knex.destroy();
      return { end, stored, status, records };
    };

    const undisturbed = await harvest(undefined);
    expect(undisturbed).toMatchObject({
      // Of an item that is gone: itself, its entry and its event; and one event that another has no more.
      records: { read: 20, removed: 4 },
    });
    expect(
      undisturbed.stored.events.filter(row => row.class === 8),
    ).toHaveLength(10);
    const cutBefore = new Set<string>();
    // The embedded database is killed everywhere; a server takes longer, and is killed at every other place.
    const stride = databaseId === 'SQLITE_3' ? 1 : 2;
    for (let cut = 0; ; cut += stride) {
      const { end, stored, status } = await harvest(cut);
      expect(stored).toEqual(undisturbed.stored);
      // What it has counted is another matter: the stream may be read before the run waits for it.
      expect(status).toBe('completed');
      if (typeof end !== 'string') break;
      cutBefore.add(end);
    }
    expect([...cutBefore]).toEqual(
      expect.arrayContaining(['appendPage', 'settleDoer']),
    );
  });
});
