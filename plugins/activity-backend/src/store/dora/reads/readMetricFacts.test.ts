import { useReplicas } from '../../../tests/useReplicas';
import { changeOf, deployedAt, seedService } from '../../../tests/seedService';
import { Database, type Tx } from '../../Database';
import { packedSql, unpackNumbers } from './packedNumbers';
import { readMetricFacts } from './readMetricFacts';
import { readServiceRefs } from './readServiceRefs';
import { readServiceStates } from './readServiceStates';

const { databaseIds, migrated } = useReplicas();
jest.setTimeout(60_000);

const from = Date.parse('2026-03-01T00:00Z');
const to = Date.parse('2026-04-01T00:00Z');

const before = deployedAt('d:1', '2026-02-28T23:59:59.999Z');
const failed = deployedAt('d:2', '2026-03-01T00:00Z', {
  failed: ['incident'],
  detectedAt: 5,
  recoveredAt: 7,
  recoveryMs: 0,
  detectedMs: 2,
});
const rollback = deployedAt('d:3', '2026-03-31T23:59:59.999Z', {
  rollbackOf: 'd:2',
  rework: ['hotfix'],
  failed: ['hotfixed'],
  recoveredAt: 8,
});
const after = deployedAt('d:4', '2026-04-01T00:00Z');

describe.each(databaseIds)('facts for metrics on %s', databaseId => {
  let read: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;
  const ids: Record<'web' | 'api' | 'fresh', number> = {
    web: 0,
    api: 0,
    fresh: 0,
  };

  beforeAll(async () => {
    const knex = await migrated(databaseId);
    const database = new Database(knex);
    read = query => database.read('test', query);
    ids.web = await seedService(knex, {
      ref: 'component:default/web',
      isQueued: true,
      deployments: [before, failed, rollback, after],
      changes: [
        changeOf(1, before, 1),
        changeOf(2, failed, 2),
        changeOf(3, rollback, 3, { mergeToDeployMs: null }),
        changeOf(4, rollback, 0, { leadMs: 0, mergeToDeployMs: 0 }),
        changeOf(5, rollback, 0, {
          leadMs: null,
          defects: ['no-first-commit', 'deployed-before-merge'],
          mergeToDeployMs: null,
        }),
        changeOf(6, failed, 0, {
          leadMs: null,
          defects: ['deployed-before-commit'],
        }),
        changeOf(7, after, 4),
      ],
      incidents: [
        ['i:1', '2026-02-28T23:59:59Z', null, 'd:1'],
        ['i:2', '2026-03-01T00:00Z', null, 'd:2'],
        ['i:3', '2026-03-02T00:00Z', '2026-04-05T00:00Z', null],
        ['i:4', '2026-04-01T00:00Z', null, null],
      ].map(([key, began, resolved, deployment]) => ({
        key: key!,
        itemId: null,
        title: key!,
        url: null,
        beganAt: Date.parse(began!),
        resolvedAt: resolved ? Date.parse(resolved) : null,
        deploymentKey: deployment,
        linkedBy: deployment ? ('time' as const) : null,
      })),
    });
    ids.api = await seedService(knex, {
      ref: 'component:default/api',
      deployments: [failed],
      changes: [changeOf(2, failed, 9)],
    });
    ids.fresh = await seedService(knex, {
      ref: 'component:default/fresh',
      isSettled: false,
    });
  });

  it('are those of the services and of the stretch, and no others', async () => {
    const found = await read(tx =>
      readMetricFacts(tx, [ids.web, ids.fresh], { from, to }),
    );
    expect([...found.keys()]).toEqual([ids.web, ids.fresh]);
    expect(found.get(ids.fresh)).toEqual({ deployments: [], changes: [] });
    const { deployments, changes } = found.get(ids.web)!;
    expect([...deployments].sort((a, b) => a.at - b.at)).toEqual([
      {
        at: failed.at,
        isFailed: true,
        isRework: false,
        isRollback: false,
        hasRecovered: true,
        recoveryMs: 0,
        detectedMs: 2,
      },
      {
        at: rollback.at,
        isFailed: true,
        isRework: true,
        isRollback: true,
        hasRecovered: true,
        recoveryMs: null,
        detectedMs: null,
      },
    ]);
    const known = changes
      .map(({ deployedAt: at, ...rest }) => [at - from, rest] as const)
      .sort(
        ([a, { leadMs: shorter }], [b, { leadMs: longer }]) =>
          a - b || (shorter ?? -1) - (longer ?? -1),
      );
    const late = rollback.at - from;
    expect(known).toEqual([
      [
        0,
        {
          leadMs: null,
          mergeToDeployMs: 3_600_000,
          defects: ['deployed-before-commit'],
        },
      ],
      [0, { leadMs: 7_200_000, mergeToDeployMs: 3_600_000, defects: [] }],
      [
        late,
        {
          leadMs: null,
          mergeToDeployMs: null,
          defects: ['no-first-commit', 'deployed-before-merge'],
        },
      ],
      [late, { leadMs: 0, mergeToDeployMs: 0, defects: [] }],
      [late, { leadMs: 10_800_000, mergeToDeployMs: null, defects: [] }],
    ]);
  });

  it('are none of no services', async () => {
    const found = await read(tx => readMetricFacts(tx, [], { from, to }));
    expect(found.size).toBe(0);
    expect(
      (await read(tx => readServiceStates(tx, [], { from, to }))).size,
    ).toBe(0);
  });

  it('come with how far a service is settled, its ends and its incidents', async () => {
    const states = await read(tx =>
      readServiceStates(tx, Object.values(ids), { from, to }),
    );
    expect(states.get(ids.web)).toEqual({
      isSettled: true,
      isQueued: true,
      firstDeploymentAt: before.at,
      lastDeploymentAt: after.at,
      incidents: { total: 2, unlinked: 1, open: 1 },
    });
    expect(states.get(ids.api)).toMatchObject({
      isQueued: false,
      firstDeploymentAt: failed.at,
      lastDeploymentAt: failed.at,
      incidents: { total: 0, unlinked: 0, open: 0 },
    });
    expect(states.get(ids.fresh)).toMatchObject({
      isSettled: false,
      firstDeploymentAt: null,
      lastDeploymentAt: null,
    });
  });

  it('are of services only', async () => {
    const refs = ['component:default/web', 'component:default/none'];
    expect(await read(tx => readServiceRefs(tx, [...refs, ...refs]))).toEqual([
      'component:default/web',
    ]);
    expect(await read(tx => readServiceRefs(tx, []))).toEqual([]);
    expect(await read(tx => readServiceRefs(tx, undefined))).toEqual(
      ['api', 'fresh', 'web'].map(name => `component:default/${name}`),
    );
  });

  it('are packed and unpacked as they were', async () => {
    const rows = [
      [0, null, 1_774_000_000_000],
      [7, 12, null],
    ];
    const union = rows
      .map(row => `SELECT ${row.map(value => value ?? 'NULL').join(', ')}`)
      .join(' UNION ALL ');
    const text = await read(async tx => {
      const found = await tx.raw(
        `WITH t (a, b, c) AS (${union}) SELECT ${packedSql(tx, [
          't.a',
          't.b',
          't.c',
        ])} AS packed FROM t`,
      );
      return (found.rows ?? found)[0].packed;
    });
    const expected = rows.map(row => row.map(value => value ?? -1));
    expect(expected).toContainEqual(unpackNumbers(text).slice(0, 3));
    expect(expected).toContainEqual(unpackNumbers(text).slice(3));
    expect(unpackNumbers('')).toEqual([]);
  });
});
