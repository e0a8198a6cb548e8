import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import { widerRange } from '../../location/activityRange';
import {
  countFlowFilters,
  noFlowFilter,
  type FlowLocation,
  type FlowLocationChange,
} from '../location/flowLocation';

/** Reasons that only the backend knows, and that no other question would help with; as the codes of its notes. */
const knownReasons = [
  'not-mapped',
  'not-harvested',
  'settling',
  'not-permitted',
  'no-items',
] as const;

/** Why there is nothing at all, and what shows something. */
export type FlowEmptyReason =
  | { kind: (typeof knownReasons)[number] | 'nothing' }
  | { kind: 'filtered' | 'level'; change: FlowLocationChange }
  | { kind: 'range'; days: number; change: FlowLocationChange };

/** Whether there is nothing behind any of the numbers: nothing finished, nothing under way, nothing left out. */
export function isNothing({ tiles }: Pick<FlowTiles, 'tiles'>): boolean {
  return tiles.every(
    ({ n, value, explain }) =>
      n === 0 && !value && explain.excluded.every(({ count }) => count === 0),
  );
}

/**
 * The reason that is most likely; what takes least away to mend comes first.
 *
 * @param codes - of the notes of the answer
 * @param today - `YYYY-MM-DD` in the zone of the page
 */
export function emptyReason(
  location: FlowLocation,
  codes: readonly string[],
  today: string,
): FlowEmptyReason {
  const { about, level, range } = location;
  const known = knownReasons.find(code => codes.includes(code));
  if (known) return { kind: known };
  if (countFlowFilters(location) > 0) {
    return { kind: 'filtered', change: noFlowFilter };
  }
  const wider = widerRange(range, today);
  if (wider?.kind === 'last') {
    return { kind: 'range', days: wider.days, change: { range: wider } };
  }
  if (about === 'workItems' && level === 'base') {
    return { kind: 'level', change: { level: 'any' } };
  }
  return { kind: 'nothing' };
}
