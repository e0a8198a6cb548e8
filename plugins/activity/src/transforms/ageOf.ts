/** How long ago something was, in whole units that have passed. */
export interface Age {
  unit: 'now' | 'minutes' | 'hours' | 'days';
  count: number;
}

/**
 * How old an instant is: in minutes for an hour, in hours for two days, then in days.
 *
 * @param now - UTC epoch milliseconds
 */
export function ageOf(instant: string, now: number): Age {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: Math.floor(hours / 24) };
}
