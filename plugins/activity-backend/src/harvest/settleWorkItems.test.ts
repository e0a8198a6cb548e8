import { TestDatabases } from '@backstage/backend-test-utils';
import { createRandom } from '../tests/createRandom';
import {
  fakeEntry,
  fakeNobodysChange,
  fakeNobodysItem,
} from '../tests/fakeWork';
import { readKeptWork, workNaively } from '../tests/workNaively';
import { WorkWorld } from '../tests/WorkWorld';
import { settlePortion, settleWorkItems } from './settleWorkItems';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const noon = Date.UTC(2026, 0, 5, 12);

/** How many items there are. */
const size = 24;

function randomItem(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  const number = below(size);
  return fakeNobodysItem(number, {
    summary: `Version ${below(1_000)}`,
    flagged: random() < 0.5,
    estimate: below(3),
    parent:
      random() < 0.5
        ? { id: `${1_000 + below(size)}` }
        : { key: `WEB-${below(size)}` },
  });
}

describe.each(databases.eachSupportedId())(
  'settling work on %s',
  databaseId => {
    it('ends when all that was noted is settled, and goes on where it broke off', async () => {
      const world = await WorkWorld.create(await databases.init(databaseId));
      const random = createRandom(1);
      for (let page = 0; page < 5; page += 1) {
        await world.write(randomItem(random));
      }
      const broken = world.database.write('settle', async tx => {
        expect(await settlePortion(tx, 100)).toBeGreaterThan(0);
        throw new Error('power cut');
      });
      await expect(broken).rejects.toThrow('power cut');
      expect(await world.knex('work_item_nodes')).toEqual([]);
      await settleWorkItems(world.database);
      expect(await readKeptWork(world.knex)).toEqual(
        await workNaively(world.knex),
      );
      expect(await world.knex('settle_work_items')).toEqual([]);
      await world.knex.destroy();
    });

    it('knows anew when work began on items that learn from another one', async () => {
      const world = await WorkWorld.create(await databases.init(databaseId));
      const waiting = { id: '7', name: 'Waiting', category: 'todo' } as const;
      const entry = (position: number, from: string, to: string) =>
        fakeEntry(1, position, {
          actor: undefined,
          at: noon + position * 1_000,
          from,
          fromText: from,
          to,
          toText: to,
        });
      const created = { createdAt: noon - 1_000 };
      await world.write(
        fakeNobodysItem(1, created),
        entry(0, '1', '7'),
        entry(1, '7', '3'),
      );
      await world.settle();
      const started = async () =>
        (await world.knex('work_item_nodes').orderBy('item_id')).map(row =>
          row.started_at === null ? null : Number(row.started_at),
        );
      // Nobody knows yet what it waited for.
      expect(await started()).toEqual([noon]);
      await world.write(fakeNobodysItem(2, { status: waiting }));
      await world.settle();
      expect(await started()).toEqual([noon + 1_000, null]);
      await world.knex.destroy();
    });
  },
);

describe.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
  'settling work with several writers on %s',
  databaseId => {
    it('comes to the same, and nobody waits in a circle', async () => {
      const world = await WorkWorld.create(await databases.init(databaseId));
      const deadlocks: string[] = [];
      world.knex.on('query-error', error => {
        if (error.code === '40P01') deadlocks.push(error.message);
      });
      let isWriting = true;
      const write = async (seed: number) => {
        const random = createRandom(seed);
        for (let page = 0; page < 40; page += 1) {
          const number = Math.floor(random() * size);
          const items = Array.from({ length: 4 }, () => randomItem(random));
          const choice = random();
          if (choice < 0.15) {
            await world.remove('workItem', `${1_000 + number}`);
          } else if (choice < 0.3) {
            await world.write(
              fakeEntry(number, page, {
                actor: undefined,
                historyId: `${seed}`,
              }),
              fakeNobodysChange(number, {
                workItemKeys: [`WEB-${number}`, `WEB-${page % size}`],
              }),
            );
          } else {
            await world.write(...items);
          }
        }
      };
      const settle = async () => {
        while (isWriting) await world.settlePortion(3);
      };
      await Promise.all([
        Promise.all([11, 12, 13, 14].map(write)).finally(() => {
          isWriting = false;
        }),
        settle(),
        settle(),
        settle(),
      ]);
      await world.settle();
      expect(await readKeptWork(world.knex)).toEqual(
        await workNaively(world.knex),
      );
      expect(deadlocks).toEqual([]);
      await world.knex.destroy();
    }, 120_000);

    it('sees a change and an item that could not see each other', async () => {
      const world = await WorkWorld.create(await databases.init(databaseId));
      const { knex } = world;
      await world.write(fakeNobodysItem(1));
      await world.settle();
      // The page with the child is slow: its parent comes and is settled meanwhile.
      const slow = await knex.transaction();
      await slow('work_items')
        .where({ external_id: '1001' })
        .update({ parent_id: '1002' });
      await slow('settle_work_items').insert({
        item_id: await world.idOf('1001'),
      });
      await world.write(fakeNobodysItem(2));
      await world.settle();
      await slow.commit();
      await world.settle();
      expect(await readKeptWork(knex)).toEqual(await workNaively(knex));
      expect((await readKeptWork(knex)).nodes).toMatchObject([
        { place: 'child' },
        { items: 2 },
      ]);
      await knex.destroy();
    });
  },
);
