import type {
  DoraBand,
  DoraMetricId,
  DoraValue,
} from '@activity-insights/plugin-activity-common';
import type { BandSet } from './BandSet';

/**
 * The level of a value: the first whose limit it keeps, else the last one. Levels that have no limit for the metric are passed over.
 *
 * @returns null for a value that is not known, and for a metric that the set has no limits for
 */
export function bandOf(
  metric: DoraMetricId,
  value: Pick<DoraValue, 'value' | 'perWeek' | 'days'>,
  { levels, frequencyOf }: BandSet,
): DoraBand | null {
  if (levels.every(({ limits }) => limits[metric] === undefined)) return null;
  const isFrequency = metric === 'deployment-frequency';
  const judged = isFrequency ? weekly(value, frequencyOf) : value.value;
  if (judged === null) return null;
  const level = levels.find(({ limits }, index) => {
    const limit = limits[metric];
    if (limit === undefined) return index === levels.length - 1;
    return isFrequency ? judged >= limit : judged <= limit;
  });
  const { id, label } = level ?? levels[levels.length - 1];
  return { id, label };
}

function weekly(
  { perWeek, days }: Pick<DoraValue, 'perWeek' | 'days'>,
  of: BandSet['frequencyOf'],
): number | null {
  if (of === 'deployments') return perWeek ?? null;
  // The median of weeks could not tell one day a month from none.
  const weeks = days?.weeks ?? [];
  const sum = weeks.reduce((total, week) => total + week.days, 0);
  return weeks.length === 0 ? null : sum / weeks.length;
}
