import { dayPieces, type DayPiece } from '../../rollups/dayPieces';
import { bucketsOfMonth, monthOfBucket } from '../../rollups/months';
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
  const { known, unknown } = rollup.hasDays
    ? dayPieces(counted)
    : wholeMonths(counted);
  const left = [...rest, ...toSegments(unknown)];
  return {
    known:
      known.length === 0
        ? undefined
        : { scopeId: rollup.scopeId, pieces: known },
    rest: left.length === 0 ? undefined : { ...selection, segments: left },
  };
}

/** Where only months are kept, parts of months are read from events. */
function wholeMonths(
  counted: readonly CountedStretch[],
): ReturnType<typeof dayPieces> {
  const known: DayPiece[] = [];
  const unknown: CountedStretch[] = [];
  for (const stretch of counted) {
    const first = monthOfBucket(stretch.from);
    const last = monthOfBucket(stretch.to - 1);
    for (let month = first; month <= last; month += 1) {
      const whole = bucketsOfMonth(month);
      const from = Math.max(stretch.from, whole.from);
      const to = Math.min(stretch.to, whole.to);
      const part = { ...stretch, from, to };
      if (from === whole.from && to === whole.to) {
        known.push(...dayPieces([{ ...part, offset: 0 }]).known);
      } else {
        unknown.push(part);
      }
    }
  }
  return { known, unknown };
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
