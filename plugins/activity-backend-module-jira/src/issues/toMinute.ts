const minuteMs = 60_000;

/** A moment, down to the whole minute: as fine as every Jira compares. UTC epoch milliseconds, both. */
export function toMinute(at: number): number {
  return Math.floor(at / minuteMs) * minuteMs;
}
