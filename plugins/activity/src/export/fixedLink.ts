import { changeActivityLocation } from '../location/activityLocation';

/**
 * A link to what is on screen that shows the same days later, too: a range that moves with the clock is written as its days.
 *
 * @param href - the address of the page
 * @param days - the days that are shown, where they are known
 */
export function fixedLink(
  href: string,
  days: { first: string; last: string } | undefined,
): string {
  const url = new URL(href);
  if (days) {
    const { first, last } = days;
    url.search = changeActivityLocation(url.searchParams, {
      range: { kind: 'dates', first, last },
    }).toString();
  }
  return url.href;
}
