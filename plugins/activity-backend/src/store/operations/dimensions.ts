import { dayOfBucket } from '../../rollups/months';
import { cellOfBucket } from '../../time/hourOfWeek';
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
