import {
  flowMetricIds,
  flowMetrics,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { readTexts, writeTexts } from '../../work/location/workFilter';

/** The orders in which items can be listed. */
export const flowItemSorts = [
  '-value',
  'value',
  '-finished',
  'finished',
  'key',
] as const;

/** @public */
export type FlowItemSort = (typeof flowItemSorts)[number];

/** The items that are listed at the side: those behind a number, a point, a dot or a bar. */
export interface FlowSelection {
  metric: FlowMetricId;
  /** Of a point: ISO instants, half-open; those of the page if missing. */
  from?: string;
  to?: string;
  /** Those left out instead: for this reason, or for `all`. */
  excluded?: string;
  /** Those that were in one of these statuses. */
  status: string[];
  /** Those of one of these types. */
  type: string[];
  /** These alone. */
  key: string[];
  sort: FlowItemSort;
}

const names = {
  metric: 'activity.items',
  from: 'activity.itemsFrom',
  to: 'activity.itemsTo',
  excluded: 'activity.itemsExcluded',
  sort: 'activity.itemsSort',
  status: 'activity.itemsStatus',
  type: 'activity.itemsType',
  key: 'activity.itemsKey',
} as const;

const listNames = ['status', 'type', 'key'] as const;

/**
 * The orders in which the items of a metric can be listed, the usual one first. To a count or a level each item adds one: that orders
 * nothing.
 */
export function sortsOf(metric: FlowMetricId): readonly FlowItemSort[] {
  const { kind } = flowMetrics[metric];
  if (kind === 'level') return ['key'];
  return kind === 'count' ? ['-finished', 'finished', 'key'] : flowItemSorts;
}

/** The items behind a number as a whole, in the usual order. */
export function itemsOf(
  metric: FlowMetricId,
  part: Partial<Omit<FlowSelection, 'metric'>> = {},
): FlowSelection {
  return {
    metric,
    status: [],
    type: [],
    key: [],
    sort: sortsOf(metric)[0],
    ...part,
  };
}

/** Reads what is listed from the address; undefined where nothing is. */
export function parseSelection(
  parameters: URLSearchParams,
): FlowSelection | undefined {
  const asked = parameters.get(names.metric);
  const metric = flowMetricIds.find(id => id === asked);
  if (!metric) return undefined;
  const from = instantOf(parameters.get(names.from));
  const to = instantOf(parameters.get(names.to));
  const excluded = parameters.get(names.excluded)?.trim();
  const sort = sortsOf(metric).find(
    name => name === parameters.get(names.sort),
  );
  return itemsOf(metric, {
    // Half a period is none.
    ...(from && to && { from, to }),
    ...(excluded && { excluded }),
    ...(sort && { sort }),
    status: readTexts(parameters, names.status),
    type: readTexts(parameters, names.type),
    key: readTexts(parameters, names.key),
  });
}

/** Writes what is listed into an address; undefined takes all of it out. */
export function writeSelection(
  parameters: URLSearchParams,
  selection: FlowSelection | undefined,
): void {
  for (const name of Object.values(names)) parameters.delete(name);
  if (!selection) return;
  const { metric, from, to, excluded, sort } = selection;
  parameters.set(names.metric, metric);
  if (from && to) {
    parameters.set(names.from, from);
    parameters.set(names.to, to);
  }
  if (excluded) parameters.set(names.excluded, excluded);
  if (sort !== sortsOf(metric)[0]) parameters.set(names.sort, sort);
  for (const name of listNames) {
    writeTexts(parameters, names[name], selection[name]);
  }
}

function instantOf(text: string | null): string | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
