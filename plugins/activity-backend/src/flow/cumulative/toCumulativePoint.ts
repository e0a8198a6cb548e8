import type { FlowCumulative } from '@activity-insights/plugin-activity-common';
import { dateOfDay } from '../../time/dayNumbers';

/** A day of cumulative flow. */
export type CumulativePoint = FlowCumulative['points'][number];

/**
 * A day as answers have it. What was done by the source before it was created, as after an import, has arrived when it was done: no band
 * falls below the one inside it.
 */
export function toCumulativePoint(
  day: number,
  { arrived, started, done, wip }: Omit<CumulativePoint, 'date'>,
): CumulativePoint {
  const begun = Math.max(started, done);
  return {
    date: dateOfDay(day),
    arrived: Math.max(arrived, begun),
    started: begun,
    done,
    wip,
  };
}
