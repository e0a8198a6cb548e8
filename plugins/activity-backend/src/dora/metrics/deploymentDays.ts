import type { DoraValue } from '@activity-insights/plugin-activity-common';
import { localDay } from '../../flow/days/localDay';
import { nearestRank } from '../../flow/statistics/percentiles';
import { toIsoInstant } from '../../time/toIsoInstant';
import { weekOfDay } from '../../time/weekOfQuarter';

/** An ISO week of some zone that is over and that no period cuts, half-open, UTC epoch milliseconds. */
export interface WholeWeek {
  from: number;
  to: number;
}

/**
 * On how many local days of each whole ISO week there was at least one deployment, and the lower median of these numbers. The weeks that
 * were over before the first known deployment are unknown and not among them; quiet ones after it have 0.
 *
 * @param weeks - in order
 * @param zone - IANA name
 * @param firstAt - when the first known deployment ended; null if none is known
 */
export function deploymentDays(
  deployments: readonly { at: number }[],
  weeks: readonly WholeWeek[],
  zone: string,
  firstAt: number | null,
): NonNullable<DoraValue['days']> {
  const daysOfWeeks = new Map<number, Set<number>>();
  for (const { at } of deployments) {
    const day = localDay(at, zone);
    const week = weekOfDay(day);
    const days = daysOfWeeks.get(week) ?? new Set();
    daysOfWeeks.set(week, days.add(day));
  }
  const known = weeks
    .filter(({ to }) => firstAt !== null && to > firstAt)
    .map(({ from }) => ({
      from: toIsoInstant(from),
      days: daysOfWeeks.get(weekOfDay(localDay(from, zone)))?.size ?? 0,
    }));
  const sorted = known.map(({ days }) => days).sort((a, b) => a - b);
  return {
    weeks: known,
    median: sorted.length > 0 ? nearestRank(sorted, 50) : null,
  };
}
