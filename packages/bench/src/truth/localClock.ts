/** Tells local wall time, as seconds that would be the epoch's if the zone were UTC, for UTC epoch seconds. */
export type LocalClock = (second: number) => number;

const pattern = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/**
 * The clock of a place, by asking `Intl` for each moment. It is slow, and there is nothing in it that could be wrong.
 *
 * @param zone - IANA name
 */
export function createLocalClock(zone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return second => {
    const match = pattern.exec(format.format(second * 1000));
    if (!match) throw new Error(`Cannot tell the time in ${zone}`);
    const [month, day, year, hour, minute, rest] = match.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, rest) / 1000;
  };
}

/** Monday 00:00 is 0. */
export function cellOf(wall: number): number {
  const weekday = (new Date(wall * 1000).getUTCDay() + 6) % 7;
  return weekday * 24 + new Date(wall * 1000).getUTCHours();
}

/** `YYYY-MM-DD` */
export function dateOf(wall: number): string {
  return new Date(wall * 1000).toISOString().slice(0, 10);
}

/** The first second (UTC) at which the clock shows the date or a later one. */
export function startOfDate(clock: LocalClock, date: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) / 1000;
  // No zone is further than a day from UTC; between these two the date begins.
  let before = wall - 86_400;
  let after = wall + 86_400;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock(middle) >= wall) after = middle;
    else before = middle;
  }
  return after;
}
