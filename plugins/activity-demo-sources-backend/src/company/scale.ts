import { DateTime } from 'luxon';
import { dayMs, weekdayOf } from '../calendar';
import { CompanyOptions, Instant } from '../model';

/** The Monday up to which a company of scale 1 has lived for eighteen months. */
const reference = '2026-11-16';

/** How much of everything there is. */
export interface Extent {
  readonly teams: number;
  readonly humans: number;
  /** The Monday, 00:00 UTC, on which it all began. */
  readonly founded: Instant;
  /** Whole weeks from then to the reference day; people come, go and change within. */
  readonly weeks: number;
}

export function measureExtent({ scale }: CompanyOptions): Extent {
  const end = DateTime.fromISO(reference, { zone: 'utc' });
  const day = Math.floor(
    end.minus({ months: Math.round(18 * scale.months) }).toMillis() / dayMs,
  );
  const founded = (day - weekdayOf(day)) * dayMs;
  return {
    teams: Math.max(1, Math.round(6 * scale.people)),
    humans: Math.max(4, Math.round(40 * scale.people)),
    founded,
    weeks: Math.round((end.toMillis() - founded) / (7 * dayMs)),
  };
}
