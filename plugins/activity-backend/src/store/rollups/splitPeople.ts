import { dayPieces, type DayPiece } from '../../rollups/dayPieces';
import { asksDefault } from '../../rollups/grains';
import type { BucketRange } from '../../rollups/readyRanges';
import {
  splitSegments,
  type CountedStretch,
} from '../../rollups/splitSegments';
import type { Selection } from '../../scope/Selection';
import { bucketStretch, type Segment } from '../../time/Segment';

/** The part of a selection for which it is known beforehand who was active. */
export interface PeoplePart {
  scopeId: number;
  pieces: DayPiece[];
}

/**
 * Cuts a selection into what is known beforehand of who was active, and what has to be read from events.
 *
 * @param ready - where that is exact, see `readReadyRanges`
 */
export function splitPeople(
  selection: Selection,
  ready: readonly BucketRange[],
): { known?: PeoplePart; rest?: Selection } {
  const { rollup, segments, types } = selection;
  if (!rollup || !asksDefault(types, rollup.sources))
    return { rest: selection };
  const { counted, rest } = splitSegments(
    segments,
    ready,
    clock => clock === 'utc',
  );
  const { known, unknown } = dayPieces(counted);
  const left = [...rest, ...toSegments(unknown)];
  return {
    known:
      known.length === 0
        ? undefined
        : { scopeId: rollup.scopeId, pieces: known },
    rest: left.length === 0 ? undefined : { ...selection, segments: left },
  };
}

function toSegments(stretches: readonly CountedStretch[]): Segment[] {
  if (stretches.length === 0) return [];
  return [
    {
      clock: 'utc',
      unit: 'bucket',
      stretches: stretches.map(({ from, to, offset }) =>
        bucketStretch('utc', { from, to, offset }),
      ),
    },
  ];
}
