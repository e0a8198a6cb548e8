import { isLocalDate } from '../../transforms/localDates';

/** The parts of the page, by the names that stand in its address. */
export const flowCards = [
  'scatter',
  'ageing',
  'cumulative',
  'forecast',
  'finished',
  'underWay',
  'pace',
  'statuses',
  'types',
  'velocity',
  'stages',
  'deployments',
  'leadTime',
] as const;

/** @public */
export type FlowCardName = (typeof flowCards)[number];

export const flowScales = ['linear', 'log'] as const;
export const runIntervals = ['week', 'day', 'month'] as const;
export const velocityIntervals = ['week', 'sprint'] as const;
export const velocityMeasures = ['items', 'estimate'] as const;

/** How the numbers are shown, of what they are shown for; no number changes with it. */
export interface FlowLook {
  /** Parts that are shown as tables. */
  tables: FlowCardName[];
  scale: (typeof flowScales)[number];
  interval: (typeof runIntervals)[number];
  velocityBy: (typeof velocityIntervals)[number];
  measure: (typeof velocityMeasures)[number];
  /** When will so many be done? */
  forecastItems?: number;
  /** How many will be done by then? `YYYY-MM-DD` */
  forecastBy?: string;
}

const names = {
  tables: 'activity.tables',
  scale: 'activity.scale',
  interval: 'activity.interval',
  velocityBy: 'activity.velocity',
  measure: 'activity.measure',
  forecastItems: 'activity.forecastItems',
  forecastBy: 'activity.forecastBy',
} as const;

const mostForecastItems = 10_000;

/** The choices, the first of each is the usual one. */
const choices = {
  scale: flowScales,
  interval: runIntervals,
  velocityBy: velocityIntervals,
  measure: velocityMeasures,
} as const;

/** Reads the look from the address; what cannot be understood is as if it were missing. */
export function parseFlowLook(parameters: URLSearchParams): FlowLook {
  const tables = (parameters.get(names.tables) ?? '').split(',');
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find(value => value === parameters.get(name)) ?? known[0];
  const items = Number(parameters.get(names.forecastItems));
  const by = parameters.get(names.forecastBy) ?? undefined;
  const isNumber =
    Number.isInteger(items) && items >= 1 && items <= mostForecastItems;
  return {
    tables: flowCards.filter(name => tables.includes(name)),
    scale: oneOf(names.scale, choices.scale),
    interval: oneOf(names.interval, choices.interval),
    velocityBy: oneOf(names.velocityBy, choices.velocityBy),
    measure: oneOf(names.measure, choices.measure),
    ...(isNumber && { forecastItems: items }),
    ...(isLocalDate(by) && { forecastBy: by }),
  };
}

/** Writes a part of the look into an address; what is usual leaves it. */
export function writeFlowLook(
  parameters: URLSearchParams,
  change: Partial<FlowLook>,
): void {
  const write = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  };
  if (change.tables) write(names.tables, change.tables.join(','));
  for (const name of ['scale', 'interval', 'velocityBy', 'measure'] as const) {
    const value = change[name];
    if (value) {
      write(names[name], value === choices[name][0] ? undefined : value);
    }
  }
  if ('forecastItems' in change) {
    write(names.forecastItems, change.forecastItems?.toString());
  }
  if ('forecastBy' in change) write(names.forecastBy, change.forecastBy);
}
