import { DateTime } from 'luxon';

/** The zone of the browser. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/**
 * Today's date in the first of the zones that names one place; `author` names none. The browser's zone is the last
 * resort: it is at most a day off, until the first answer says which zone the entity keeps.
 */
export function todayIn(zones: (string | undefined)[], now: number): string {
  for (const zone of zones) {
    const local = zone ? DateTime.fromMillis(now, { zone }) : undefined;
    if (local?.isValid) return local.toISODate();
  }
  return DateTime.fromMillis(now, { zone: browserZone() }).toISODate()!;
}
