const hour = 3600;
const day = 24 * hour;

/** Seconds around a change of the clocks at which something could go wrong. */
const around = [-hour, -1800, -1, 0, 1, 899, 1800, hour - 1, hour, 2 * hour];

/** Dates that are nearly certainly wrong. */
export const wrongMoments = [
  // Where epochs begin: before 1970 on western clocks.
  0, 1, 59, 3600, 86_399, 12_345_678,
  // Around the end of the years that are promised to be plausible.
  4_102_444_799, 4_102_444_800, 4_133_980_799,
];

/**
 * Moments (UTC seconds) that a history should contain: the changes of the clocks in New York, on Lord Howe Island (by
 * half an hour) and in Berlin, of the years 2009 to 2025.
 */
export function oddMoments(): number[] {
  const changes: number[] = [];
  for (let year = 2009; year <= 2025; year += 1) {
    changes.push(
      sunday(year, 3, 2) + 7 * hour,
      sunday(year, 11, 1) + 6 * hour,
      sunday(year, 4, 1) - 9 * hour,
      sunday(year, 10, 1) - 8.5 * hour,
      sunday(year, 4, 0) + hour,
      sunday(year, 11, 0) + hour,
    );
  }
  return changes.flatMap(change => around.map(delta => change + delta));
}

/** Midnight of the n-th Sunday of a month; the 0th is the last of the month before. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month - 1, 1) / 1000;
  const weekday = new Date(first * 1000).getUTCDay();
  const toSunday = (7 - weekday) % 7;
  return first + toSunday * day + (nth - 1) * 7 * day;
}
