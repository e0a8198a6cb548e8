import {
  eventClasses,
  heatmapValues,
  type EventClass,
  type HeatmapValue,
} from '@activity-insights/plugin-activity-common';
import {
  parseFilter,
  writeFilter,
  type ActivityFilter,
} from './activityFilter';
import { formatRange, parseRange, type ActivityRange } from './activityRange';
import {
  formatSelection,
  parseCell,
  parseDay,
  type ActivitySelection,
} from './activitySelection';

/** How the numbers are shown. */
export type ActivityView = 'charts' | 'table';

/** How the range of equal length before is shown: not at all, next to this one, or as what has changed since. */
export type ActivityComparison = 'off' | 'beside' | 'difference';

/** What a cell of the calendar stands for. */
export type CalendarGrouping = 'day' | 'week' | 'month';

/** Everything that decides what the tab shows; all of it is in the address, so that a shared link shows the same. */
export interface ActivityLocation {
  range: ActivityRange;
  /** An IANA zone or `author`; undefined for the default zone of the entity. */
  zone?: string;
  filter: ActivityFilter;
  include: EventClass[];
  value: HeatmapValue;
  comparison: ActivityComparison;
  /** Whether the numbers are printed in the cells of the heatmap. */
  numbers: boolean;
  grouping: CalendarGrouping;
  view: ActivityView;
  selection?: ActivitySelection;
}

/** A change of a part of the state; of the filter, too, only the parts that change are named. */
export type ActivityLocationChange = Partial<
  Omit<ActivityLocation, 'filter'>
> & { filter?: Partial<ActivityFilter> };

/** Search parameters that the tab owns begin like this. Others, such as the `inspect` of the entity page, are never touched. */
export const locationPrefix = 'activity.';

const names = {
  range: 'activity.range',
  zone: 'activity.zone',
  include: 'activity.include',
  value: 'activity.value',
  comparison: 'activity.compare',
  numbers: 'activity.numbers',
  grouping: 'activity.by',
  view: 'activity.view',
  cell: 'activity.cell',
  day: 'activity.day',
} as const;

const comparisons = ['off', 'beside', 'difference'] as const;
const groupings = ['day', 'week', 'month'] as const;
const views = ['charts', 'table'] as const;

/** Reads the state from the address. What cannot be understood is taken as its default. */
export function parseActivityLocation(
  parameters: URLSearchParams,
): ActivityLocation {
  const included = (parameters.get(names.include) ?? '').split(',');
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find(value => value === parameters.get(name)) ?? known[0];
  const selection =
    parseCell(parameters.get(names.cell)) ??
    parseDay(parameters.get(names.day));
  return {
    range: parseRange(parameters.get(names.range)),
    zone: parameters.get(names.zone)?.trim() || undefined,
    filter: parseFilter(parameters),
    include: eventClasses.filter(name => included.includes(name)),
    value: oneOf(names.value, heatmapValues),
    comparison: oneOf(names.comparison, comparisons),
    numbers: parameters.get(names.numbers) === 'on',
    grouping: oneOf(names.grouping, groupings),
    view: oneOf(names.view, views),
    ...(selection && { selection }),
  };
}

/**
 * The address after a change of some of the state; the rest of the parameters stays as it is. A value that is the
 * default leaves the address.
 */
export function changeActivityLocation(
  parameters: URLSearchParams,
  change: ActivityLocationChange,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const write = (name: string, value: string | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  const writeChoice = <T extends string>(
    name: string,
    known: readonly T[],
    value: T | undefined,
  ) => {
    if (value) write(name, value === known[0] ? undefined : value);
  };
  if (change.range) write(names.range, formatRange(change.range));
  if ('zone' in change) write(names.zone, change.zone);
  if (change.filter) writeFilter(next, change.filter);
  if (change.include) write(names.include, change.include.join(','));
  writeChoice(names.value, heatmapValues, change.value);
  writeChoice(names.comparison, comparisons, change.comparison);
  if (change.numbers !== undefined) {
    write(names.numbers, change.numbers ? 'on' : undefined);
  }
  writeChoice(names.grouping, groupings, change.grouping);
  writeChoice(names.view, views, change.view);
  if ('selection' in change) {
    const { cell, day } = formatSelection(change.selection);
    write(names.cell, cell);
    write(names.day, day);
  }
  return next;
}
