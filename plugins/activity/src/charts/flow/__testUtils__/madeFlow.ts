import type {
  FlowBreakdown,
  FlowCumulative,
  FlowForecast,
  FlowItems,
  FlowPart,
  FlowPoint,
  FlowSeries,
  FlowTile,
  FlowWorkItem,
} from '@activity-insights/plugin-activity-common';
import type { FinishedItem } from '../items/finishedItems';

/** Three weeks of a zone that is an hour ahead of UTC. */
export const madeAnswer = {
  entity: 'group:default/crew',
  timezone: 'Europe/Berlin',
  from: '2026-11-01T23:00:00.000Z',
  to: '2026-11-22T23:00:00.000Z',
  dataAsOf: '2026-11-22T12:00:00.000Z',
  notes: [],
};

export const madeExplain: FlowSeries['explain'] = {
  formula: 'As it is defined.',
  docs: 'throughput.md',
  period: {
    from: madeAnswer.from,
    to: madeAnswer.to,
    timezone: madeAnswer.timezone,
  },
  n: 6,
  excluded: [],
  statuses: [],
  dataAsOf: null,
  items: '/flow/items?metric=throughput',
};

export function madeItem(
  key: string,
  change: Partial<FlowWorkItem> = {},
): FlowWorkItem {
  return {
    about: 'workItems',
    key,
    source: 'jira',
    instance: 'cloud',
    project: 'WEB',
    title: `Title of ${key}`,
    value: null,
    type: 'Story',
    status: 'Doing',
    stage: 'inProgress',
    estimate: null,
    createdAt: '2026-10-01T08:00:00.000Z',
    startedAt: null,
    doneAt: null,
    leadSeconds: null,
    cycleSeconds: null,
    ageSeconds: null,
    activeSeconds: null,
    waitingSeconds: null,
    blockedSeconds: 0,
    efficiency: null,
    reopened: 0,
    timeInStatus: [],
    ...change,
  };
}

export function madeFinished(
  key: string,
  doneAt: string,
  seconds: number,
): FinishedItem {
  return {
    item: madeItem(key, { doneAt, value: seconds }),
    at: Date.parse(doneAt),
    seconds,
  };
}

export function madeItems(
  metric: FlowItems['metric'],
  items: FlowItems['items'],
): FlowItems {
  return { ...madeAnswer, metric, items, total: items.length };
}

export function madePoint(
  from: string,
  to: string,
  value: number | null,
  change: Partial<FlowPoint> = {},
): FlowPoint {
  return { from, to, value, n: value ?? 0, partial: false, ...change };
}

/** Three weeks in Berlin, the last of which is not over yet. */
export function madeSeries(
  metric: FlowSeries['metric'],
  values: readonly (number | null)[],
  change: Partial<FlowSeries> = {},
): FlowSeries {
  const weeks = ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'];
  return {
    ...madeAnswer,
    metric,
    unit: 'items',
    interval: 'week',
    explain: madeExplain,
    points: values.map((value, index) =>
      madePoint(
        `${weeks[index]}T23:00:00.000Z`,
        `${weeks[index + 1]}T23:00:00.000Z`,
        value,
        { partial: index === values.length - 1 },
      ),
    ),
    ...change,
  };
}

export function madeCumulative(
  points: FlowCumulative['points'],
): FlowCumulative {
  return {
    ...madeAnswer,
    points,
    littlesLaw: {
      wip: null,
      throughputPerDay: null,
      cycleDays: null,
      impliedDays: null,
      holds: null,
      warnings: [],
    },
    explain: madeExplain,
  };
}

export function madeForecast(change: Partial<FlowForecast> = {}): FlowForecast {
  return {
    ...madeAnswer,
    history: [
      { date: '2026-11-21', count: 2 },
      { date: '2026-11-22', count: 4 },
    ],
    trials: 10_000,
    seed: 1,
    assumptions: ['Days to come are like days past.'],
    howMany: null,
    when: null,
    ...change,
  };
}

export function madePart(
  name: string,
  change: Partial<FlowPart> = {},
): FlowPart {
  return { name, value: null, n: 0, share: null, ...change };
}

export function madeBreakdown(
  id: FlowBreakdown['id'],
  parts: FlowPart[],
): FlowBreakdown {
  return { ...madeAnswer, id, parts, explain: madeExplain };
}

export function madeTile(
  id: FlowTile['id'],
  change: Partial<FlowTile> = {},
): FlowTile {
  return {
    id,
    unit: 'seconds',
    value: null,
    n: 0,
    trend: [],
    explain: madeExplain,
    ...change,
  };
}
