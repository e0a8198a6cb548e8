/** What flows. @public */
export const flowSubjects = ['workItems', 'changes'] as const;

/** @public */
export type FlowSubject = (typeof flowSubjects)[number];

/**
 * How the number of a metric comes about: `spread`, percentiles over finished or open items; `count`, how many within a time;
 * `level`, how many there are at the end of it; `share`, a part of a whole, 0 to 1.
 *
 * @public
 */
export type FlowMetricKind = 'spread' | 'count' | 'level' | 'share';

/** @public */
export type FlowUnit =
  | 'seconds'
  | 'items'
  | 'changes'
  | 'lines'
  | 'reviews'
  | 'share';

/** @public */
export interface FlowMetric {
  about: FlowSubject;
  kind: FlowMetricKind;
  unit: FlowUnit;
}

/**
 * Every metric that has a number, by its id. Each has a page of its id in `docs/metrics`, which defines it.
 *
 * @public
 */
export const flowMetrics = {
  'cycle-time': { about: 'workItems', kind: 'spread', unit: 'seconds' },
  'request-lead-time': { about: 'workItems', kind: 'spread', unit: 'seconds' },
  throughput: { about: 'workItems', kind: 'count', unit: 'items' },
  arrivals: { about: 'workItems', kind: 'count', unit: 'items' },
  wip: { about: 'workItems', kind: 'level', unit: 'items' },
  'work-item-age': { about: 'workItems', kind: 'spread', unit: 'seconds' },
  'flow-efficiency': { about: 'workItems', kind: 'share', unit: 'share' },
  velocity: { about: 'workItems', kind: 'count', unit: 'items' },
  'change-cycle-time': { about: 'changes', kind: 'spread', unit: 'seconds' },
  'coding-time': { about: 'changes', kind: 'spread', unit: 'seconds' },
  'pickup-time': { about: 'changes', kind: 'spread', unit: 'seconds' },
  'review-time': { about: 'changes', kind: 'spread', unit: 'seconds' },
  'deploy-time': { about: 'changes', kind: 'spread', unit: 'seconds' },
  'change-throughput': { about: 'changes', kind: 'count', unit: 'changes' },
  'changes-open': { about: 'changes', kind: 'level', unit: 'changes' },
  'stale-changes': { about: 'changes', kind: 'level', unit: 'changes' },
  'change-size': { about: 'changes', kind: 'spread', unit: 'lines' },
  'review-depth': { about: 'changes', kind: 'spread', unit: 'reviews' },
  'merged-without-review': { about: 'changes', kind: 'share', unit: 'share' },
} as const satisfies Record<string, FlowMetric>;

/** @public */
export type FlowMetricId = keyof typeof flowMetrics;

/** @public */
export const flowMetricIds = Object.keys(flowMetrics) as FlowMetricId[];

/** What is told in parts and not over time. @public */
export const flowBreakdowns = ['time-in-status', 'flow-distribution'] as const;

/** @public */
export type FlowBreakdownId = (typeof flowBreakdowns)[number];
