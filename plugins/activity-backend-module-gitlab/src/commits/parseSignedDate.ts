/** The last instant with a year of four digits, in milliseconds: later ones fit neither ISO 8601 nor a database. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** An instant and the offset that its writer's clock had. */
export interface SignedDate {
  /** UTC epoch milliseconds. */
  instant: number;
  /** East of UTC, as written: nothing keeps a program from writing +51:30. */
  offsetMinutes: number;
}

/**
 * Understands `2026-03-01T09:30:00.000+05:30`. The wall clock of an offset of more than a day can only have been put forward
 * by what is beyond whole days, as that is all that a wall clock shows.
 *
 * @returns undefined if there is no such date, or if it lies before 1970 or beyond the year 9999
 */
export function parseSignedDate(text: string): SignedDate | undefined {
  const match =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|([+-])(\d{2,}):?(\d\d))$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, wallClock, sign, hours = '0', minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  const offsetMinutes = sign === '-' && size > 0 ? -size : size;
  const instant =
    Date.parse(`${wallClock}Z`) - (offsetMinutes % dayMinutes) * minuteMs;
  return instant >= 0 && instant <= lastInstant
    ? { instant, offsetMinutes }
    : undefined;
}
