import type { Calendar } from '@activity-insights/plugin-activity-common';
import { isTooFew } from './admit';

/** Hides how many contributed on days on which these are too few people. */
export function hideSmallDays(
  days: Calendar['days'],
  peopleByDate: Map<string, number>,
  minimumGroupSize: number,
): Calendar['days'] {
  return days.map(day =>
    isTooFew(peopleByDate.get(day.date) ?? 0, minimumGroupSize)
      ? { ...day, contributors: null }
      : day,
  );
}
