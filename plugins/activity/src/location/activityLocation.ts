import {
  eventClasses,
  type EventClass,
} from '@activity-insights/plugin-activity-common';
import { formatRange, parseRange, type ActivityRange } from './activityRange';
import {
  formatCell,
  parseCell,
  parseDay,
  type ActivitySelection,
} from './activitySelection';

/** How the numbers are shown. */
export type ActivityView = 'charts' | 'table';

/** Everything that decides what the tab shows; all of it is in the address, so that a shared link shows the same. */
export interface ActivityLocation {
  range: ActivityRange;
  /** An IANA zone or `author`; undefined for the default zone of the entity. */
  zone?: string;
  include: EventClass[];
  view: ActivityView;
  selection?: ActivitySelection;
}

/** Search parameters that the tab owns. Others, such as the `inspect` of the entity page, are never touched. */
const names = {
  range: 'activity.range',
  zone: 'activity.zone',
  include: 'activity.include',
  view: 'activity.view',
  cell: 'activity.cell',
  day: 'activity.day',
} as const;

/** Reads the state from the address. What cannot be understood is taken as its default. */
export function parseActivityLocation(
  parameters: URLSearchParams,
): ActivityLocation {
  const included = (parameters.get(names.include) ?? '').split(',');
  const selection =
    parseCell(parameters.get(names.cell)) ??
    parseDay(parameters.get(names.day));
  return {
    range: parseRange(parameters.get(names.range)),
    zone: parameters.get(names.zone)?.trim() || undefined,
    include: eventClasses.filter(name => included.includes(name)),
    view: parameters.get(names.view) === 'table' ? 'table' : 'charts',
    ...(selection && { selection }),
  };
}

/**
 * The address after a change of some of the state; the rest of the parameters stays as it is. A value that is the
 * default leaves the address.
 */
export function changeActivityLocation(
  parameters: URLSearchParams,
  change: Partial<ActivityLocation>,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const write = (name: string, value: string | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  if (change.range) write(names.range, formatRange(change.range));
  if ('zone' in change) write(names.zone, change.zone);
  if (change.include) write(names.include, change.include.join(','));
  if (change.view) {
    write(names.view, change.view === 'table' ? 'table' : undefined);
  }
  if ('selection' in change) {
    const { selection } = change;
    write(
      names.cell,
      selection?.kind === 'hour' ? formatCell(selection) : undefined,
    );
    write(names.day, selection?.kind === 'day' ? selection.date : undefined);
  }
  return next;
}
