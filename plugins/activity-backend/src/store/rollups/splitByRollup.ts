import { grainsOf } from '../../rollups/grains';
import type { BucketRange } from '../../rollups/readyRanges';
import {
  splitSegments,
  type CountedStretch,
} from '../../rollups/splitSegments';
import type { Selection } from '../../scope/Selection';
import type { Clock } from '../../time/ClockStretches';
import { kindOf } from '../eventKinds';

/** The part of a selection that is counted beforehand. */
export interface RollupPart {
  scopeId: number;
  grains: number[];
  stretches: CountedStretch[];
}

/**
 * Cuts a selection into what is counted beforehand and what has to be read from events; either may be nothing.
 *
 * @param ready - where counts are exact, see `readReadyRanges`
 */
export function splitByRollup(
  selection: Selection,
  ready: readonly BucketRange[],
): { counted?: RollupPart; rest?: Selection } {
  const { rollup, segments, types } = selection;
  if (!rollup) return { rest: selection };
  const grainsByClock = (clock: Clock) =>
    grainsOf(clock, types, rollup.sources, kindOf);
  const { scopeId } = rollup;
  const { counted, rest } = splitSegments(
    segments,
    ready,
    clock => grainsByClock(clock) !== undefined,
  );
  const clocks = new Set(counted.map(({ clock }) => clock));
  return {
    counted:
      counted.length === 0
        ? undefined
        : {
            scopeId,
            grains: [...clocks].flatMap(clock => grainsByClock(clock) ?? []),
            stretches: counted,
          },
    rest: rest.length === 0 ? undefined : { ...selection, segments: rest },
  };
}
