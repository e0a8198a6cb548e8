import { countFilters, noFilter } from '../location/activityFilter';
import type {
  ActivityLocation,
  ActivityLocationChange,
} from '../location/activityLocation';
import {
  defaultRange,
  formatRange,
  widerRange,
} from '../location/activityRange';
import type { Failure } from './failure';

/** What a reader can do about a failure: something else to ask for, or the same again. */
export type NextStep =
  | { kind: 'retry' }
  | { kind: 'widen'; days: number; change: ActivityLocationChange }
  | {
      kind: 'withoutComparison' | 'clearFilters' | 'reset';
      change: ActivityLocationChange;
    };

const withoutFilters: NextStep = {
  kind: 'clearFilters',
  change: { filter: noFilter },
};

/**
 * The one thing that is most likely to help. What takes least away comes first.
 *
 * @param today - `YYYY-MM-DD` in the zone of the page
 */
export function nextStep(
  failure: Failure['kind'],
  location: Pick<ActivityLocation, 'range' | 'zone' | 'filter' | 'comparison'>,
  today: string,
): NextStep {
  const { range, zone, filter, comparison } = location;
  const isFiltered = countFilters(filter) > 0;
  if (failure === 'tooFewPeople') {
    if (comparison !== 'off') {
      return { kind: 'withoutComparison', change: { comparison: 'off' } };
    }
    if (isFiltered) return withoutFilters;
    const wider = widerRange(range, today);
    if (wider?.kind === 'last') {
      return { kind: 'widen', days: wider.days, change: { range: wider } };
    }
  }
  if (failure === 'invalid') {
    if (formatRange(range) !== undefined || zone) {
      const change = { range: defaultRange, zone: undefined };
      return { kind: 'reset', change };
    }
    if (isFiltered) return withoutFilters;
  }
  return { kind: 'retry' };
}
