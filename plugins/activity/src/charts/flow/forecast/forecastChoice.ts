import { isLocalDate } from '../../../transforms/localDates';

/** What is to be foretold: when so many items are done, and how many by the end of a day (`YYYY-MM-DD`). */
export interface ForecastChoice {
  items?: number;
  by?: string;
}

export const mostItems = 10_000;

/** A whole number of items, 1 to 10,000; undefined if it is none. */
export function validItems(items: number): number | undefined {
  return Number.isInteger(items) && items >= 1 && items <= mostItems
    ? items
    : undefined;
}

/** A day to come, since forecasts begin tomorrow; undefined if it is none. */
export function validDay(
  day: string | undefined,
  today: string,
): string | undefined {
  return isLocalDate(day) && day > today ? day : undefined;
}
