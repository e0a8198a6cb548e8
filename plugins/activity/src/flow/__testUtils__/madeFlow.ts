import {
  flowMetricIds,
  flowMetrics,
  type FlowExplanation,
  type FlowMetricId,
  type FlowSubject,
  type FlowTile,
  type FlowTiles,
} from '@activity-insights/plugin-activity-common';

const day = 86_400;

/** 13 weeks of a zone without changes of the clock, from a Monday to a Sunday. */
export const madeCommon = {
  entity: 'group:default/harbour',
  timezone: 'UTC',
  from: '2026-08-03T00:00:00.000Z',
  to: '2026-11-02T00:00:00.000Z',
  dataAsOf: '2026-11-01T11:30:00.000Z',
  notes: [],
};

const period = {
  from: madeCommon.from,
  to: madeCommon.to,
  timezone: madeCommon.timezone,
};

export function madeExplanation(
  change: Partial<FlowExplanation> = {},
): FlowExplanation {
  return {
    formula: 'From the first start to the last completion.',
    docs: 'cycle-time',
    period,
    n: 48,
    excluded: [
      {
        code: 'skipped-progress',
        message: 'Done without having been in progress.',
        count: 3,
      },
    ],
    statuses: [
      { status: 'Doing', stage: 'inProgress', work: 'active', by: 'source' },
      {
        status: 'In Review',
        stage: 'inProgress',
        work: 'waiting',
        by: 'group:default/harbour',
      },
      { status: 'Limbo', stage: null, work: null, by: 'source' },
    ],
    dataAsOf: madeCommon.dataAsOf,
    items: 'metric=cycle-time&entity=group%3Adefault%2Fharbour',
    ...change,
  };
}

/** Values of some metrics; the others have three days, or 5 of what they count. */
const values: Partial<Record<FlowMetricId, number>> = {
  'cycle-time': 9.4 * day,
  throughput: 182,
  wip: 23,
  'work-item-age': 12 * day,
  'flow-efficiency': 0.38,
  'change-throughput': 96,
  'changes-open': 7,
  'merged-without-review': 0.125,
};

export function madeTile(
  id: FlowMetricId,
  change: Partial<FlowTile> = {},
): FlowTile {
  const { kind, unit } = flowMetrics[id];
  const usual = { spread: 3 * day, count: 5, level: 5, share: 0.5 }[kind];
  const value = values[id] ?? usual;
  return {
    id,
    unit,
    value,
    n: 48,
    ...(kind === 'spread' && {
      percentiles: {
        p50: value / 3,
        p75: value / 2,
        p85: value,
        p95: value * 2,
      },
    }),
    ...(kind === 'count' && { perWeek: value / 13 }),
    trend: [value, null, value],
    // A quarter more than it is now.
    previous: { value: value * 1.25, n: 40 },
    explain: madeExplanation({ docs: id, items: `metric=${id}` }),
    ...change,
  };
}

export function madeTiles(
  about: FlowSubject = 'workItems',
  change: Partial<FlowTiles> = {},
): FlowTiles {
  const ids = flowMetricIds.filter(id => flowMetrics[id].about === about);
  return {
    ...madeCommon,
    about,
    tiles: ids.map(id => madeTile(id)),
    ...change,
  };
}

/** Tiles of which none has anything behind it. */
export function madeNothing(change: Partial<FlowTiles> = {}): FlowTiles {
  const nothing = madeTiles();
  return {
    ...nothing,
    tiles: nothing.tiles.map(({ id }) => {
      const { kind } = flowMetrics[id];
      const isAmount = kind === 'count' || kind === 'level';
      return madeTile(id, {
        value: isAmount ? 0 : null,
        n: 0,
        percentiles: undefined,
        perWeek: undefined,
        trend: [],
        previous: undefined,
        explain: madeExplanation({ n: 0, excluded: [] }),
      });
    }),
    ...change,
  };
}
