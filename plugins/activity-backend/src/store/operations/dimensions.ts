import { mostParts } from '../../reads/weekPart';
import { dayOfBucket } from '../../rollups/months';
import { cellOfBucket } from '../../time/hourOfWeek';
import { weekOfQuarter } from '../../time/weekOfQuarter';
import type { EventColumns } from '../scopedEvents/selectEvents';

/** By what events are counted. */
export interface Dimension {
  /** The value of an event, a whole number, as SQL. */
  sql: (columns: EventColumns) => string;
  /** The value of all events in a bucket, whose local time is the bucket plus the offset. */
  ofBucket: (bucket: number, offset: number) => number;
}

/** The hour of the week, 0 to 167; 0 is Monday 00:00. */
export const byCell: Dimension = {
  sql: row => row.cell,
  ofBucket: (bucket, offset) => cellOfBucket(bucket + offset),
};

/** The local day, as days since 1970-01-01. */
export const byDay: Dimension = {
  sql: row => row.day,
  ofBucket: (bucket, offset) => dayOfBucket(bucket + offset),
};

/**
 * The local week and the part of it, see `readWeekPart`.
 *
 * @param parts - the part, 0 to 9, that each of the 672 quarters of a week belongs to
 */
export function byWeekAndPart(parts: readonly number[]): Dimension {
  const digits = parts.join('');
  return {
    sql: row =>
      `(${row.week} * ${mostParts} + CAST(substr('${digits}', CAST(${row.quarterOfWeek} AS integer) + 1, 1) AS integer))`,
    ofBucket: (bucket, offset) => {
      const { week, quarter } = weekOfQuarter(bucket + offset);
      return week * mostParts + parts[quarter];
    },
  };
}
