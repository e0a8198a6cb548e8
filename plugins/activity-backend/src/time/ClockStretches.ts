import type { AnswerRange } from './AnswerRange';
import type { AnswerZone } from './AnswerZone';
import { zoneStretches, type LocalStretch } from './LocalStretch';
import { dayMs, farthestOffsetMs } from './durations';

/**
 * By which clock the stretches are to be read.
 *
 * - `utc`: the moment at which an event occurred
 * - `author`: the local wall time of the event's author, for events that have one
 * - `utcWithoutAuthor`: as `utc`, for the other events only
 */
export type Clock = 'utc' | 'author' | 'utcWithoutAuthor';

/** Stretches in order of time, apart from each other. */
export interface ClockStretches {
  clock: Clock;
  stretches: LocalStretch[];
}

/**
 * The range as stretches within which local time is plain arithmetic. Every event of the range is in exactly one stretch
 * of exactly one clock.
 */
export function clockStretches(
  range: AnswerRange,
  zone: AnswerZone,
): ClockStretches[] {
  if (zone.kind === 'place') {
    const stretches = zoneStretches(zone.name, range.from, range.to);
    return [{ clock: 'utc', stretches }];
  }
  return [
    { clock: 'author', stretches: [{ ...range, offset: 0 }] },
    {
      clock: 'utcWithoutAuthor',
      stretches: wallStretches(zone.fallback, range),
    },
  ];
}

/** The moments at which the zone's clock shows a time in the range: also those of a repeated hour, twice. */
function wallStretches(zone: string, wall: AnswerRange): LocalStretch[] {
  const margin = farthestOffsetMs + dayMs;
  return zoneStretches(zone, wall.from - margin, wall.to + margin)
    .map(({ from, to, offset }) => ({
      from: Math.max(from, wall.from - offset),
      to: Math.min(to, wall.to - offset),
      offset,
    }))
    .filter(({ from, to }) => from < to);
}
