import { dayOfDate, dayOfWall, weekdayOfDay } from './dayNumbers';
import type { LocalStretch } from './LocalStretch';
import { dayMs, hourMs } from './durations';

/** A part of a range that recurs, or one day of it; all that is given must hold. */
export interface LocalTimes {
  /** 0 is Monday. */
  weekday?: number;
  /** 0 to 23. */
  hour?: number;
  /** `YYYY-MM-DD`. */
  date?: string;
}

/** The parts of the stretches in which the local clock shows one of the given times: one or a few for each week. */
export function narrowStretches(
  stretches: LocalStretch[],
  times: LocalTimes,
): LocalStretch[] {
  const { weekday, hour, date } = times;
  if (weekday === undefined && hour === undefined && date === undefined) {
    return stretches;
  }
  const onlyDay = date === undefined ? undefined : dayOfDate(date);
  const firstHour = hour ?? 0;
  const hours = hour === undefined ? 24 : 1;
  return stretches.flatMap(({ from, to, offset }) => {
    const narrowed: LocalStretch[] = [];
    const lastDay = dayOfWall(to - 1 + offset);
    for (let day = dayOfWall(from + offset); day <= lastDay; day += 1) {
      if (onlyDay !== undefined && day !== onlyDay) continue;
      if (weekday !== undefined && weekdayOfDay(day) !== weekday) continue;
      const start = day * dayMs + firstHour * hourMs - offset;
      const part = {
        from: Math.max(from, start),
        to: Math.min(to, start + hours * hourMs),
        offset,
      };
      if (part.from < part.to) narrowed.push(part);
    }
    return narrowed;
  });
}
