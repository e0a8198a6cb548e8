/** A duration in one unit, rounded to what is worth reading. */
export interface DecimalDuration {
  unit: 'minutes' | 'hours' | 'days';
  /** Whole minutes; hours and days with one decimal, days from 100 on without. */
  count: number;
}

/** A duration in the largest unit of which there is at least one after rounding, such as 9.4 days; for axes, tiles and labels. */
export function decimalDuration(seconds: number): DecimalDuration {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.round(seconds / 360) / 10;
  if (hours < 24) return { unit: 'hours', count: hours };
  const days = Math.round(seconds / 8_640) / 10;
  return { unit: 'days', count: days < 100 ? days : Math.round(days) };
}
