/** The last instant with a year of four digits, in milliseconds: later ones fit neither ISO 8601 nor a database. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** An instant and the zone that its writer was in. */
export interface GitDate {
  /** UTC epoch milliseconds. */
  instant: number;
  /** East of UTC, as written: nothing keeps a program from writing +5130. */
  offsetMinutes: number;
}

/**
 * Understands `1700000000 +0530`. Undefined if there is no date or it is beyond the year 9999.
 *
 * @param text - seconds since 1970 and an offset in hours and minutes
 */
export function parseGitDate(text: string): GitDate | undefined {
  const match = /^(\d{1,15}) ([+-])(\d{1,9})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const instant = Number(match[1]) * 1000;
  if (instant > lastInstant) {
    return undefined;
  }
  const digits = Number(match[3]);
  const minutes = Math.floor(digits / 100) * 60 + (digits % 100);
  const isWest = match[2] === '-' && minutes > 0;
  return { instant, offsetMinutes: isWest ? -minutes : minutes };
}
