import type { Pace } from '@activity-insights/plugin-activity-common';
import type { DateTime } from 'luxon';

type Part = 'inside' | 'evening' | 'night' | 'weekend';
const parts: readonly Part[] = ['inside', 'evening', 'night', 'weekend'];

function partOf({ weekday, hour, minute }: DateTime): Part {
  if (hour >= 22 || hour < 6) return 'night';
  if (weekday > 5) return 'weekend';
  const isInside = hour >= 9 && (hour < 17 || (hour === 17 && minute < 30));
  return isInside ? 'inside' : 'evening';
}

/** When events happened within a range, by working hours from 09:00 to 17:30. */
export function madePace(
  times: readonly DateTime[],
  range: { from: DateTime; to: DateTime },
): Pick<Pace, 'workingHours' | 'weeks' | Part> {
  const byStart = new Map<string, Record<Part, number>>();
  const none = () => ({ inside: 0, evening: 0, night: 0, weekend: 0 });
  let week = range.from.startOf('week');
  for (; week < range.to; week = week.plus({ weeks: 1 })) {
    byStart.set(week.toISODate()!, none());
  }
  const sums = none();
  for (const time of times) {
    const part = partOf(time);
    sums[part] += 1;
    const counts = byStart.get(time.startOf('week').toISODate()!);
    if (counts) counts[part] += 1;
  }
  const shareOf = (part: Part) => ({
    count: sums[part],
    share: times.length === 0 ? 0 : sums[part] / times.length,
  });
  const [inside, evening, night, weekend] = parts.map(shareOf);
  return {
    workingHours: 'Mon-Fri 09:00-17:30',
    inside,
    evening,
    night,
    weekend,
    weeks: [...byStart].map(([start, counts]) => ({
      week: `${start.slice(0, 4)}-W${start}`,
      start,
      ...counts,
    })),
  };
}
