import {
  toDayNumber,
  toLocalDate,
  weekdayOf,
} from '../../../transforms/localDates';

const weekOf = (day: number) => Math.floor((day + 3) / 7);

function monthOf(day: number): number {
  const [year, month] = toLocalDate(day).split('-').map(Number);
  return year * 12 + month - 1;
}

const isFirstOfMonth = (day: number) => toLocalDate(day).endsWith('-01');

/** Which days an axis may name, from all of them to the first days of every fifth year. */
const rules: readonly ((day: number) => boolean)[] = [
  () => true,
  day => day % 2 === 0,
  day => weekdayOf(day) === 0,
  day => weekdayOf(day) === 0 && weekOf(day) % 2 === 0,
  ...[1, 2, 3, 6, 12, 24, 60].map(
    months => (day: number) =>
      isFirstOfMonth(day) && monthOf(day) % months === 0,
  ),
];

/**
 * The days that an axis names: each, every second, Mondays, every second Monday, or first days of months, as many as there is room for.
 *
 * @param first - `YYYY-MM-DD`, as is `last`; both are part of the axis
 * @param most - at least one
 */
export function dateTicks(first: string, last: string, most: number): string[] {
  const start = toDayNumber(first);
  const days = Array.from(
    { length: Math.max(1, toDayNumber(last) - start + 1) },
    (_, index) => start + index,
  );
  for (const rule of rules) {
    const named = days.filter(rule);
    if (named.length <= most) return named.map(toLocalDate);
  }
  return [first];
}
