import type { RepairRow } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { ToldChange, ToldService } from './ToldService';
import { trueDeployments } from './trueDeployments';

type Told = ToldService['deployments'][number];

const deployment = (
  id: number,
  brought: number[] = [],
  purpose: Told['purpose'] = 'ordinary',
): Told => ({
  id,
  createdAt: id * 100,
  at: id * 100 + 10,
  ref: 'main',
  sha: `${id}`,
  purpose,
  brought,
});

function change(
  iid: number,
  kind?: RepairRow['kind'],
  more: { of?: number; names?: number[] } = {},
): [number, ToldChange] {
  const { of, names = [] } = more;
  const repair = kind && { project: 'a/b', change: iid, kind, of };
  return [
    iid,
    {
      iid,
      firstCommitAt: null,
      mergedAt: null,
      names,
      ...(repair && { repair }),
    },
  ];
}

function tell(told: Partial<ToldService>) {
  return trueDeployments({
    deployments: [],
    changes: new Map(),
    failures: [],
    incidents: [],
    ...told,
  });
}

const at = '1970-01-01T00:00:00.310Z';
const incident = { id: 9, key: 'OPS-9', beganAt: 220, resolvedAt: 330 };

describe('trueDeployments', () => {
  it('has nothing to tell of what went well', () => {
    expect(tell({ deployments: [deployment(1, [1])] })).toMatchObject([
      { failed: [], rework: [], recoveredAt: null, rollbackOf: null },
    ]);
  });

  it('tells of a rollback, and of the revert that follows', () => {
    const told = tell({
      deployments: [
        deployment(1),
        deployment(2, [1]),
        deployment(3, [], 'rollback'),
        deployment(4, [2]),
      ],
      changes: new Map([change(1), change(2, 'revert', { of: 1 })]),
      failures: [
        {
          deployment: 2,
          incident: 9,
          recovery: { deployment: 3, purpose: 'rollback', at },
        },
      ],
      incidents: [incident],
    });
    expect(told.map(each => [each.failed, each.rework])).toEqual([
      [[], []],
      [['incident', 'rolled-back', 'reverted'], []],
      [[], []],
      [[], ['revert']],
    ]);
    expect(told[1]).toMatchObject({ detectedAt: 220, recoveredAt: 330 });
    expect(told[2].rollbackOf).toBe(2);
  });

  it('fails what was taken back though nobody noticed, until that was through', () => {
    const [, broken, ...rest] = tell({
      deployments: [deployment(1), deployment(2, [1]), deployment(3, [2])],
      changes: new Map([change(1), change(2, 'revert', { of: 1 })]),
    });
    expect(broken).toMatchObject({
      failed: ['reverted'],
      detectedAt: null,
      recoveredAt: 310,
    });
    expect(rest).toMatchObject([{ rework: ['revert'] }]);
  });

  it('fails nothing by the revert of what never was there, or comes with it', () => {
    const told = tell({
      deployments: [deployment(1), deployment(2, [1, 2, 3])],
      changes: new Map([
        change(1),
        change(2, 'revert', { of: 1 }),
        change(3, 'revert'),
      ]),
    });
    expect(told.map(({ failed }) => failed)).toEqual([[], []]);
    expect(told[1].rework).toEqual(['revert']);
  });

  it('counts a hotfix once though it lands on two branches', () => {
    const told = tell({
      deployments: [
        deployment(2),
        deployment(3, [2], 'hotfix'),
        deployment(4, [1]),
      ],
      changes: new Map([
        change(1, 'hotfix', { names: [9] }),
        change(2, 'backport', { of: 1, names: [9] }),
      ]),
      failures: [
        {
          deployment: 2,
          incident: 9,
          recovery: { deployment: 3, purpose: 'hotfix', at },
        },
      ],
      incidents: [incident],
    });
    expect(told.map(each => [each.failed, each.rework])).toEqual([
      [['incident'], []],
      [[], ['incident-fix']],
      [[], []],
    ]);
  });

  it('knows a hotfix that names what it repairs', () => {
    const told = tell({
      deployments: [deployment(2), deployment(3, [1], 'hotfix')],
      changes: new Map([change(1, 'hotfix', { names: [9] })]),
      failures: [
        {
          deployment: 2,
          incident: 9,
          recovery: { deployment: 3, purpose: 'hotfix', at },
        },
      ],
      incidents: [{ ...incident, resolvedAt: null }],
    });
    expect(told.map(each => [each.failed, each.rework])).toEqual([
      [['incident', 'hotfixed'], []],
      [[], ['hotfix', 'incident-fix']],
    ]);
    expect(told[0].recoveredAt).toBeNull();
  });
});
