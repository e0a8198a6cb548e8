import { quartersPerWeek } from './weekOfQuarter';
import type { WorkingHours } from './WorkingHours';

/** Where an event lies with respect to working hours. */
export const paceParts = ['inside', 'night', 'weekend', 'evening'] as const;

export type PacePart = (typeof paceParts)[number];

const nightFrom = 22 * 4;
const nightTo = 6 * 4;

/**
 * Which part each quarter of the local week belongs to: inside working hours; else night, from 22:00 to 06:00; else weekend, on
 * days on which nobody works; else evening, which is the rest of working days, mornings included.
 *
 * @returns 672 indexes into `paceParts`
 */
export function paceOfQuarters({
  isInside,
  isWorkingDay,
}: WorkingHours): number[] {
  return isInside.map((inside, quarter) => {
    const ofDay = quarter % (quartersPerWeek / 7);
    const day = (quarter - ofDay) / (quartersPerWeek / 7);
    if (inside) return paceParts.indexOf('inside');
    if (ofDay >= nightFrom || ofDay < nightTo)
      return paceParts.indexOf('night');
    return paceParts.indexOf(isWorkingDay[day] ? 'evening' : 'weekend');
  });
}
