import { localDatePart } from '../format';
import { addDays, isLocalDate } from '../localDates';

/**
 * The first and the last local day (`YYYY-MM-DD`) of a half-open period.
 *
 * @param period - ISO instants, or local dates
 * @param zone - an IANA zone
 */
export function periodDays(
  period: { from: string; to: string },
  zone: string,
): { first: string; last: string } {
  const { from, to } = period;
  return {
    first: localDatePart(from, zone),
    last: isLocalDate(to)
      ? addDays(to, -1)
      : localDatePart(new Date(Date.parse(to) - 1).toISOString(), zone),
  };
}
