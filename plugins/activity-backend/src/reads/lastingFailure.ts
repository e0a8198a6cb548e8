/** From this many failures in a row on, a stream counts as failed and no more as one that will come back by itself. */
const failedFrom = 5;

/** Error codes that only somebody's hand can mend. */
const lastingErrors = [
  'not-found',
  'unreadable',
  'unauthorised',
  'forbidden',
  'unsupported',
];

/**
 * Whether a failing read is more than a hitch.
 *
 * @param code - why it failed the last time; null if it did not
 * @param failures - how often in a row
 */
export function isLastingFailure(
  code: string | null,
  failures: number,
): boolean {
  if (code === null) return false;
  return lastingErrors.includes(code) || failures >= failedFrom;
}
