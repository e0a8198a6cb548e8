import { createLocalClock, dateOf, startOfDate } from '../../truth/localClock';

const dayMs = 86_400_000;

/** The day that it is in a zone, `YYYY-MM-DD`, at an instant in UTC epoch milliseconds. */
export function dayIn(zone: string, at: number): string {
  return dateOf(createLocalClock(zone)(Math.floor(at / 1000)));
}

/** When a day of a zone is over, UTC epoch milliseconds. */
export function endOfDay(zone: string, date: string): number {
  const next = new Date(Date.parse(date) + dayMs).toISOString().slice(0, 10);
  return startOfDate(createLocalClock(zone), next) * 1000;
}
