import {
  doraMetricIds,
  doraMetrics,
  type Dora,
  type DoraMetricId,
  type DoraService,
  type DoraServiceMetric,
} from '@activity-insights/plugin-activity-common';
import { madeCommon } from '../../flow/__testUtils__/madeFlow';

const day = 86_400;

/** Ref of the service that is made. */
export const quay = 'component:default/quay';

/** The last three of the 13 weeks: Mondays of a zone without changes of the clock. */
const weeks = [
  ['2026-10-12', '2026-10-19'],
  ['2026-10-19', '2026-10-26'],
  ['2026-10-26', '2026-11-02'],
] as const;

/** 40 deployments in 13 weeks of which five failed; of the last three weeks 4, 0 and 2, one of the 4 failed. */
const numbers: Record<DoraMetricId, Partial<DoraServiceMetric>> = {
  'deployment-frequency': {
    value: 40,
    n: 40,
    perWeek: 40 / 13,
    days: {
      weeks: [
        { from: '2026-10-12', days: 3 },
        { from: '2026-10-19', days: 0 },
        { from: '2026-10-26', days: 2 },
      ],
      median: 2,
    },
    previous: { value: 32, n: 32, part: null, excluded: [] },
  },
  'change-lead-time': {
    value: 1.5 * day,
    n: 96,
    percentiles: { p50: 1.5 * day, p75: 3 * day, p90: 6 * day },
    aside: { id: 'merge-to-deploy', n: 96, p50: 7_200 },
    excluded: [
      {
        code: 'no-first-commit',
        message: 'No first commit is known',
        count: 2,
      },
    ],
  },
  'change-fail-rate': { value: 0.125, n: 40, part: 5 },
  'failed-deployment-recovery-time': {
    value: 5_400,
    n: 4,
    percentiles: { p50: 5_400, p75: null, p90: null },
    aside: { id: 'from-detection', n: 4, p50: 3_600 },
    excluded: [
      { code: 'not-recovered', message: 'Not recovered yet', count: 1 },
    ],
  },
  'deployment-rework-rate': { value: 0.1, n: 40, part: 4 },
};

const trends: Record<DoraMetricId, [number | null, number][]> = {
  'deployment-frequency': [
    [4, 4],
    [0, 0],
    [2, 2],
  ],
  'change-lead-time': [
    [day, 9],
    [null, 0],
    [2 * day, 4],
  ],
  'change-fail-rate': [
    [0.25, 4],
    [null, 0],
    [0, 2],
  ],
  'failed-deployment-recovery-time': [
    [5_400, 1],
    [null, 0],
    [null, 0],
  ],
  'deployment-rework-rate': [
    [0.25, 4],
    [null, 0],
    [0, 2],
  ],
};

export function madeMetric(
  id: DoraMetricId,
  change: Partial<DoraServiceMetric> = {},
): DoraServiceMetric {
  return {
    id,
    value: null,
    n: 0,
    part: null,
    excluded: [],
    trend: weeks.map(([from, to], index) => ({
      from: `${from}T00:00:00.000Z`,
      to: `${to}T00:00:00.000Z`,
      partial: index === 2,
      value: trends[id][index][0],
      n: trends[id][index][1],
    })),
    ...numbers[id],
    ...change,
  };
}

export const madeDefinition: DoraService['definition'] = {
  by: quay,
  deployments: 'environment=production',
  incidentsBy: 'config',
  incidents: 'type=Incident',
  hotfixes: 'branch=hotfix/*, label=hotfix',
};

export function madeService(change: Partial<DoraService> = {}): DoraService {
  return {
    component: quay,
    definition: madeDefinition,
    firstDeploymentAt: '2025-03-01T09:00:00.000Z',
    lastDeploymentAt: '2026-10-30T09:00:00.000Z',
    metrics: doraMetricIds.map(id => madeMetric(id)),
    rollbacks: 1,
    incidents: { total: 6, unlinked: 2, open: 1 },
    notes: [],
    ...change,
  };
}

/** A service of which no deployment is known. */
export function madeUnknownService(
  message: string,
  change: Partial<DoraService> = {},
): DoraService {
  const reason = { code: 'none-matched', message };
  return madeService({
    firstDeploymentAt: null,
    lastDeploymentAt: null,
    metrics: doraMetricIds.map(id => ({
      id,
      value: null,
      n: 0,
      part: null,
      excluded: [],
      trend: [],
      reason,
    })),
    rollbacks: 0,
    incidents: { total: 0, unlinked: 0, open: 0 },
    ...change,
  });
}

export function madeDora(change: Partial<Dora> = {}): Dora {
  return {
    ...madeCommon,
    entity: quay,
    interval: 'week',
    services: [madeService()],
    noTotal: null,
    bands: null,
    explain: doraMetricIds.map(id => ({
      id,
      unit: doraMetrics[id].unit,
      formula: `How ${id} is made.`,
      docs: id,
      items:
        id === 'change-lead-time'
          ? '/dora/changes?entity=x'
          : `/dora/deployments?entity=x&metric=${id}`,
    })),
    ...change,
  };
}
