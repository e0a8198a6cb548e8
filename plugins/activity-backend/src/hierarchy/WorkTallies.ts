import { z } from 'zod';

const talliesSchema = z.array(
  z.tuple([z.number().int(), z.number().int().positive()]),
);

const workTalliesSchema = z.object({
  v: z.literal(1),
  due: talliesSchema,
  changed: talliesSchema,
});

/**
 * How many items of a subtree have something to do with a day, as `[day, count]` in the order of days. Days are counted from
 * 1970-01-01.
 */
export type DayTallies = readonly (readonly [number, number])[];

/** What of a subtree depends on today, and is therefore kept by day; it is added up when it is read. */
export interface WorkTallies {
  v: 1;
  /** Open items, by the day that they are due on; it is a day in nobody's zone. */
  due: DayTallies;
  /** Items, by the UTC day of their last change; only those of the last days of all, see `keptDays`. */
  changed: DayTallies;
}

/** How many days before the latest change of a subtree its changes are kept. */
export const keptDays = 40;

const dayMs = 86_400_000;

/** The UTC day of an instant. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/** The day of a date such as `2026-11-20`; null for what is none. */
export function dayOfDate(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  const at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? null : dayOf(at);
}

/** Adds up tallies, and leaves out days before `from`. */
export function addTallies(
  tallies: Iterable<DayTallies>,
  from: number = -Infinity,
): DayTallies {
  const counts = new Map<number, number>();
  for (const each of tallies) {
    for (const [day, count] of each) {
      if (day >= from) counts.set(day, (counts.get(day) ?? 0) + count);
    }
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** What `formatTallies` has made. @throws ZodError if it was something else */
export function parseTallies(stored: string): WorkTallies {
  return workTalliesSchema.parse(JSON.parse(stored));
}

/** Tallies as they are stored: equal ones are equal texts. */
export function formatTallies({ v, due, changed }: WorkTallies): string {
  return JSON.stringify({ v, due, changed });
}
