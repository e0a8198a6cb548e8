import { Random } from '../chance';
import { Foundation, Instant } from '../model';
import { Day, dayMs } from './civilDate';

/** The company releases product versions every thirteen weeks, counted from its first day. */
export const quarterDays = 91;

type Origin = Pick<Foundation, 'founded' | 'options'>;

/** The first moment of a quarter, 0 is the first one. */
export function quarterStart(company: Origin, quarter: number): Instant {
  return company.founded + quarter * quarterDays * dayMs;
}

/**
 * Whether a day lies in the last ten days before a product version is due, in one of the quarters in which that was a near
 * thing: people work longer then, and on Saturdays.
 */
export function isCrunch(company: Origin, day: Day): boolean {
  const since = day - company.founded / dayMs;
  const quarter = Math.floor(since / quarterDays);
  if (quarter < 0 || since - quarter * quarterDays < quarterDays - 10) {
    return false;
  }
  return (
    quarter === 1 ||
    Random.of(company.options.seed, 'crunch', quarter).percent(50)
  );
}
