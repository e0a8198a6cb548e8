import type {
  ActivityQuery,
  HeatmapQuery,
} from '@activity-insights/plugin-activity-common';
import type { ActivityLocation } from '../location/activityLocation';

/**
 * What to ask of the hours of the week: in the unit of the address, and with the range before where it is compared with.
 *
 * With the zone `author` no hour can be said to have occurred so many times, so that rates are shown as counts there.
 */
export function toHeatmapQuery(
  query: ActivityQuery,
  { value, comparison }: Pick<ActivityLocation, 'value' | 'comparison'>,
): HeatmapQuery {
  const isPossible = value !== 'rate' || query.timezone !== 'author';
  return {
    ...query,
    ...(value !== 'count' && isPossible && { value }),
    ...(comparison !== 'off' && { compare: 'previous' as const }),
  };
}
