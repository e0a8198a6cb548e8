import { hourMs } from './durations';

/** Hours in a week: cell 0 is Monday 00:00-01:00, cell 167 is Sunday 23:00-24:00. */
export const cellsPerWeek = 168;

/** Monday 00:00 of the epoch's week was 72 hours before the epoch, a Thursday. */
export const epochCell = 72;

/** The hour of the week of a local time (milliseconds as if the zone were UTC). */
export function cellOfWall(wall: number): number {
  const hours = Math.floor(wall / hourMs) + epochCell;
  return ((hours % cellsPerWeek) + cellsPerWeek) % cellsPerWeek;
}

/** The hour of the week of a local quarter of an hour, counted from 1970-01-01. */
export function cellOfBucket(bucket: number): number {
  const hours = Math.floor(bucket / 4) + epochCell;
  return ((hours % cellsPerWeek) + cellsPerWeek) % cellsPerWeek;
}
