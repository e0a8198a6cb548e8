import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import { fakeChange, fakeDeployment, fakeItem } from '../../tests/fakeWork';
import {
  startDeliverySources,
  type DeliverySources,
} from '../../tests/startDeliverySources';
import { useReplicas } from '../../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

/** By name; the same number belongs together. */
const records: Record<string, (number: number) => ActivityRecord> = {
  item: number => fakeItem(number),
  change: number => fakeChange(number),
  listing: number => fakeDeployment(number, { sha: undefined }),
  deploying: number => fakeDeployment(number, { changes: undefined }),
};

/** Every order of three things. */
function ordersOf([a, b, c]: string[]): string[][] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
}

const orders = [
  ...ordersOf(['item', 'change', 'listing']),
  ...ordersOf(['item', 'change', 'deploying']),
];

describe.each(databaseIds)('what a run leaves settled on %s', databaseId => {
  let knex: Knex;
  let sources: DeliverySources;

  beforeEach(async () => {
    knex = await migrated(databaseId);
    sources = startDeliverySources(knex, replica);
  });

  const states = async () => {
    const rows = await sources.rows();
    return rows.map(({ key, state }) => `${key} ${state}`);
  };

  it('does not depend on what comes first', async () => {
    for (const step of [0, 1, 2]) {
      const shown = orders.map((order, at) => records[order[step]](at + 1));
      const isItem = ({ kind }: ActivityRecord) => kind === 'workItem';
      await sources.plan(...shown.filter(isItem));
      await sources.forge(...shown.filter(record => !isItem(record)));
    }
    const settled = await states();
    expect(
      orders.map((order, at) => [
        order,
        settled.find(state => state.startsWith(`WEB-${at + 1} `)),
      ]),
    ).toEqual(orders.map((order, at) => [order, `WEB-${at + 1} deployed`]));
  });

  it('follows what is taken back', async () => {
    await sources.plan(fakeItem(1));
    await sources.forge(fakeChange(1), fakeDeployment(1));
    const gone = { kind: 'tombstone', reason: 'deleted' } as const;
    await sources.forge({ ...gone, of: 'deployment', id: '7001' });
    expect(await states()).toEqual(['WEB-1 merged']);
    await sources.forge(fakeChange(2, { workItemKeys: ['WEB-1'] }));
    await sources.forge(
      fakeChange(2, {
        workItemKeys: ['WEB-1'],
        state: 'open',
        mergedAt: undefined,
      }),
    );
    expect(await states()).toEqual(['WEB-1 open']);
    // It names another item from now on.
    await sources.plan(fakeItem(2));
    await sources.forge(fakeChange(2, { workItemKeys: ['WEB-2'] }));
    expect(await states()).toEqual(['WEB-1 merged', 'WEB-2 merged']);
    await sources.forge({ ...gone, of: 'change', id: '9001' });
    expect(await states()).toEqual(['WEB-2 merged']);
    await sources.plan({ ...gone, of: 'workItem', id: '1002' });
    expect(await states()).toEqual([]);
    await sources.plan(fakeItem(2));
    expect(await states()).toEqual(['WEB-2 merged']);
  });

  it('follows a key from one item to another', async () => {
    await sources.plan(fakeItem(1), fakeItem(2));
    await sources.forge(
      fakeChange(1, { workItemKeys: ['OLD-1'] }),
      fakeChange(2, { workItemKeys: ['WEB-2'] }),
    );
    expect(await states()).toEqual(['WEB-2 merged']);
    await sources.plan(fakeItem(1, { earlierKeys: ['OLD-1'] }));
    expect(await states()).toEqual(['WEB-1 merged', 'WEB-2 merged']);
    await sources.plan(fakeItem(2, { key: 'NEW-2' }));
    expect(await states()).toEqual(['WEB-1 merged']);
  });

  it('follows a deployment that succeeds late', async () => {
    await sources.plan(fakeItem(1));
    await sources.forge(
      fakeChange(1),
      fakeDeployment(1, { status: 'running', finishedAt: undefined }),
    );
    expect(await states()).toEqual(['WEB-1 merged']);
    await sources.forge(fakeDeployment(1));
    expect(await states()).toEqual(['WEB-1 deployed']);
  });
});
