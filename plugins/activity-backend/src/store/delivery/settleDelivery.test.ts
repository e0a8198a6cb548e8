import type { Knex } from 'knex';
import {
  startDeliverySources,
  type DeliverySources,
} from '../../tests/startDeliverySources';
import { fakeChange, fakeDeployment, fakeItem } from '../../tests/fakeWork';
import { useReplicas } from '../../tests/useReplicas';
import { Database } from '../Database';
import { settleDelivery } from './settleDelivery';

const { databaseIds, migrated, replica } = useReplicas();

const hourMs = 3_600_000;
const mergedAt = fakeChange(1).mergedAt!;

type Deployment = Parameters<typeof fakeDeployment>[1];

/** A change with a deployment; by the number of both, and what is of neither. */
const cases: {
  name: string;
  by: (number: number, elsewhere: Deployment) => Deployment;
  isDeployed: boolean;
}[] = [
  { name: 'listed', by: () => ({ sha: '0c' }), isDeployed: true },
  { name: 'merged', by: () => ({ changes: undefined }), isDeployed: true },
  {
    name: 'head',
    by: number => ({ changes: [], sha: `${number}b` }),
    isDeployed: true,
  },
  {
    name: 'squashed',
    by: number => ({ changes: [], sha: `${number}s` }),
    isDeployed: true,
  },
  {
    name: 'in production by its tier',
    by: () => ({ environment: 'eu', tier: 'production' }),
    isDeployed: true,
  },
  { name: 'elsewhere', by: (_, elsewhere) => elsewhere, isDeployed: false },
  {
    name: 'an earlier commit only',
    by: number => ({ changes: [], sha: `${number}a` }),
    isDeployed: false,
  },
  { name: 'failed', by: () => ({ status: 'failed' }), isDeployed: false },
  { name: 'under way', by: () => ({ status: 'running' }), isDeployed: false },
  {
    name: 'on a stage before',
    by: () => ({ environment: 'staging' }),
    isDeployed: false,
  },
  {
    name: 'on a tier before',
    by: () => ({ tier: 'staging' }),
    isDeployed: false,
  },
];

describe.each(databaseIds)('delivery on %s', databaseId => {
  let knex: Knex;
  let sources: DeliverySources;

  beforeEach(async () => {
    knex = await migrated(databaseId);
    sources = startDeliverySources(knex, replica);
  });

  /** Settles every item that was ever there, and tells the rows that there are then. */
  async function settled() {
    const ids = await knex('work_items').pluck('id');
    await new Database(knex).write('settle', tx =>
      settleDelivery(tx, ids.map(Number)),
    );
    return sources.rows();
  }

  const merged = {
    key: 'WEB-1',
    state: 'merged',
    changes: 1,
    open_changes: 0,
    merged_changes: 1,
    merged_at: mergedAt,
    deployed_at: null,
    leading: 1,
  };

  it('follows the changes that name an item, whatever comes first', async () => {
    const { plan, forge } = sources;
    await forge(fakeChange(1, { state: 'open', mergedAt: undefined }));
    expect(await settled()).toEqual([]);
    await plan(fakeItem(1), fakeItem(2));
    expect(await settled()).toEqual([
      {
        ...merged,
        state: 'open',
        open_changes: 1,
        merged_changes: 0,
        merged_at: null,
      },
    ]);
    await forge(fakeChange(1));
    expect(await settled()).toEqual([merged]);
    await forge(fakeDeployment(1));
    expect(await settled()).toEqual([
      { ...merged, state: 'deployed', deployed_at: mergedAt },
    ]);
  });

  it('has reached production by the list, or by a commit of its own', async () => {
    const { plan, forge } = sources;
    const elsewhere = { changes: ['0'], sha: '0c' };
    await plan(...cases.map((_, at) => fakeItem(at + 1)));
    await forge(
      ...cases.flatMap(({ by }, at) => [
        fakeChange(at + 1, { squashSha: `${at + 1}s` }),
        fakeDeployment(at + 1, by(at + 1, elsewhere)),
      ]),
    );
    const rows = new Map((await settled()).map(row => [row.key, row]));
    const told = cases.map(({ name }, at) => {
      const { state, deployed_at: deployedAt } = rows.get(`WEB-${at + 1}`)!;
      return [name, state, deployedAt];
    });
    expect(told).toEqual(
      cases.map(({ name, isDeployed }) =>
        isDeployed ? [name, 'deployed', mergedAt] : [name, 'merged', null],
      ),
    );
  });

  it('takes the first time in production of the last that was merged', async () => {
    const { plan, forge } = sources;
    const deployed = (number: number, hours: number, changes: string[]) =>
      fakeDeployment(number, {
        sha: undefined,
        changes,
        finishedAt: mergedAt + hours * hourMs,
      });
    await plan(fakeItem(1));
    await forge(
      fakeChange(1),
      fakeChange(2, { workItemKeys: ['WEB-1', 'web-1'] }),
      deployed(1, 5, ['9001']),
      deployed(2, 2, ['9001']),
      deployed(3, 4, ['9002']),
      deployed(4, 9, ['9001', '9002']),
    );
    expect(await settled()).toEqual([
      {
        ...merged,
        state: 'deployed',
        changes: 2,
        merged_changes: 2,
        deployed_at: mergedAt + 4 * hourMs,
      },
    ]);
  });

  it('takes no deployment of another project for one of the same commit', async () => {
    const { plan, forge, fork } = sources;
    await plan(fakeItem(1));
    await forge(fakeChange(1));
    await fork(fakeDeployment(1, { changes: undefined }));
    expect(await settled()).toEqual([merged]);
  });

  it('counts nothing that is removed, and nothing that was given up alone', async () => {
    const { plan, forge } = sources;
    await plan(fakeItem(1), fakeItem(2));
    await forge(
      fakeChange(1),
      fakeChange(2, { state: 'closed', mergedAt: undefined }),
      fakeDeployment(1),
    );
    expect(await settled()).toMatchObject([{ state: 'deployed' }]);
    const gone = { kind: 'tombstone', reason: 'deleted' } as const;
    await forge({ ...gone, of: 'deployment', id: '7001' });
    expect(await settled()).toEqual([merged]);
    await plan({ ...gone, of: 'workItem', id: '1001' });
    expect(await settled()).toEqual([]);
    await plan(fakeItem(1));
    expect(await settled()).toEqual([merged]);
    await forge({ ...gone, of: 'change', id: '9001' });
    expect(await settled()).toEqual([]);
  });

  it('follows an item to another key, and remembers the old one', async () => {
    const { plan, forge } = sources;
    await plan(fakeItem(1));
    await forge(
      fakeChange(1),
      fakeChange(2, { workItemKeys: ['shop-7'], mergedAt: mergedAt + 1 }),
    );
    await plan(fakeItem(1, { key: 'SHOP-7', earlierKeys: ['WEB-1'] }));
    expect(await settled()).toEqual([
      {
        ...merged,
        key: 'SHOP-7',
        changes: 2,
        merged_changes: 2,
        merged_at: mergedAt + 1,
        leading: 2,
      },
    ]);
  });

  it('writes what differs, and nothing else', async () => {
    const { plan, forge } = sources;
    await plan(fakeItem(1), fakeItem(2), fakeItem(3));
    await forge(fakeChange(1), fakeChange(2));
    await settled();
    const written: string[] = [];
    knex.on('query', ({ sql }) => {
      if (/^\s*(insert|update|delete)/i.test(sql)) written.push(sql);
    });
    await settled();
    expect(written).toEqual([]);
  });
});
