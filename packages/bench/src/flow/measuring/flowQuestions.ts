import {
  flowBreakdowns,
  flowMetricIds,
} from '@activity-insights/plugin-activity-common';

/** A question about flow, below `/api/activity/flow/`. */
export interface FlowQuestion {
  name: string;
  path: string;
  parameters: Record<string, string>;
  /** Asks how much will be done within so many days from the end of all that was made. */
  withinDays?: number;
  /** What 95 of 100 answers may take on PostgreSQL, in milliseconds. */
  atMost?: number;
}

/** Whose flow is asked about. */
interface AskedScope {
  name: string;
  entity?: string;
  /** Undefined where none is promised. */
  atMost?: number;
  /** Whether it is asked for every metric. */
  isThorough: boolean;
}

const bar = 300;

/** The Group and the Component that have the large project have about 5,000 items in range, if 100,000 were made. */
const scopes: readonly AskedScope[] = [
  {
    name: 'large Group',
    entity: 'group:default/group-1',
    atMost: bar,
    isThorough: true,
  },
  {
    name: 'large Component',
    entity: 'component:default/component-1',
    atMost: bar,
    isThorough: false,
  },
  {
    name: 'ordinary Component',
    entity: 'component:default/component-5',
    atMost: bar,
    isThorough: false,
  },
  { name: 'System', entity: 'system:default/system-0', isThorough: false },
  { name: 'Group of all', entity: 'group:default/company', isThorough: false },
  { name: 'organisation', isThorough: false },
];

const someMetrics = ['cycle-time', 'wip', 'change-cycle-time', 'changes-open'];
const someItems = ['throughput', 'work-item-age', 'change-throughput'];
const intervals = ['day', 'week', 'month'];

/** What is asked of made flow; each question for each scope. */
export function flowQuestions(): FlowQuestion[] {
  return scopes.flatMap(({ name, entity, atMost, isThorough }) =>
    [
      ...tiles(),
      ...series(isThorough),
      ...items(isThorough),
      ...flowBreakdowns.map(id => ask(`breakdown ${id}`, `breakdown/${id}`)),
      ask('cumulative', 'cumulative'),
      { ...ask('forecast', 'forecast', { items: '50' }), withinDays: 30 },
      ask('daily', 'daily'),
    ].map(question => ({
      ...question,
      name: `${name}: ${question.name}`,
      parameters: { ...(entity && { entity }), ...question.parameters },
      atMost,
    })),
  );
}

function tiles(): FlowQuestion[] {
  return ['workItems', 'changes'].flatMap(about => [
    ask(`tiles of ${about}`, 'tiles', { about }),
    ask(`tiles of ${about}, compared`, 'tiles', { about, compare: 'previous' }),
  ]);
}

function series(isThorough: boolean): FlowQuestion[] {
  const asked = flowMetricIds.filter(
    id => isThorough || someMetrics.includes(id),
  );
  return [
    ...asked.flatMap(metric =>
      (isThorough ? intervals : ['day']).map(interval =>
        ask(`series ${metric} by ${interval}`, `series/${metric}`, {
          interval,
        }),
      ),
    ),
    ask('series cycle-time by week, compared', 'series/cycle-time', {
      interval: 'week',
      compare: 'previous',
    }),
    ask('series velocity by sprint', 'series/velocity', { interval: 'sprint' }),
  ];
}

function items(isThorough: boolean): FlowQuestion[] {
  const asked = flowMetricIds.filter(
    id => isThorough || someItems.includes(id),
  );
  return [
    ...asked.flatMap(metric =>
      ['100', '5000'].map(limit =>
        ask(`items of ${metric}, ${limit}`, 'items', { metric, limit }),
      ),
    ),
    ...(isThorough
      ? [
          ask('items left out of cycle-time', 'items', {
            metric: 'cycle-time',
            excluded: 'all',
          }),
        ]
      : []),
  ];
}

function ask(
  name: string,
  path: string,
  parameters: Record<string, string> = {},
): FlowQuestion {
  return { name, path, parameters };
}
