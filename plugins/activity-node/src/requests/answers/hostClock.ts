/**
 * Puts an instant that a host has named on our clock: theirs may be wrong, so what counts is its distance to the `Date`
 * of the same answer.
 *
 * @param instant - by the host's clock; like `now` and the result in UTC epoch milliseconds
 */
export function onOurClock(
  instant: number,
  headers: Headers,
  now: number,
): number {
  const hostNow = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(hostNow) ? instant : now + (instant - hostNow);
}

/** HTTP dates and ISO instants; whatever else `Date.parse` would make something of is not one. */
const dateForm = /^(?:[a-z]{3,9}, |\d{4}-\d{2}-\d{2}T)/i;

/** Reads an HTTP date or an ISO instant: UTC epoch milliseconds, or undefined. */
export function parseInstant(text: string): number | undefined {
  const instant = dateForm.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
