import type { CountedStretch } from './splitSegments';
import { bucketsPerDay } from './months';

/** A part of a UTC day that lies in one local day. */
export interface DayPiece {
  /** UTC days since 1970-01-01. */
  day: number;
  /** Quarters of the UTC day, half-open. */
  first: number;
  end: number;
  /** Local days since 1970-01-01. */
  localDay: number;
}

/**
 * Cuts stretches at the ends of UTC days and of local days.
 *
 * Of an account only the first and the last quarter of a UTC day are known, which tells whether it was active in a piece that
 * begins or ends with the day. Other pieces have to be read from events: those of ranges within a day.
 */
export function dayPieces(stretches: readonly CountedStretch[]): {
  known: DayPiece[];
  unknown: CountedStretch[];
} {
  const known: DayPiece[] = [];
  const unknown: CountedStretch[] = [];
  for (const stretch of stretches) {
    const { offset } = stretch;
    for (let from = stretch.from; from < stretch.to; ) {
      const day = Math.floor(from / bucketsPerDay);
      const localDay = Math.floor((from + offset) / bucketsPerDay);
      const to = Math.min(
        stretch.to,
        (day + 1) * bucketsPerDay,
        (localDay + 1) * bucketsPerDay - offset,
      );
      const first = from - day * bucketsPerDay;
      const end = to - day * bucketsPerDay;
      if (first === 0 || end === bucketsPerDay) {
        known.push({ day, first, end, localDay });
      } else {
        unknown.push({ ...stretch, from, to });
      }
      from = to;
    }
  }
  return { known, unknown };
}
