const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that people count time in, in seconds. */
const steps = [
  minute,
  5 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  12 * hour,
  day,
  2 * day,
  5 * day,
  10 * day,
  20 * day,
  50 * day,
  100 * day,
  200 * day,
  500 * day,
  1_000 * day,
  2_000 * day,
  5_000 * day,
];

/** Values of a logarithmic axis, in seconds, each about three times the one before. */
const logarithmic = [
  minute,
  5 * minute,
  20 * minute,
  hour,
  4 * hour,
  12 * hour,
  day,
  3 * day,
  10 * day,
  30 * day,
  100 * day,
  300 * day,
  1_000 * day,
  3_000 * day,
  10_000 * day,
];

/**
 * Round durations in seconds, from 0 to one at or above `greatest`; at least two.
 *
 * @param most - how many steps there is room for, at least one
 */
export function durationTicks(
  greatest: number,
  most: number,
): readonly number[] {
  const last = steps[steps.length - 1];
  const step = steps.find(one => greatest <= one * most) ?? last;
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Round durations in seconds for a logarithmic axis: around everything from `least` to `greatest`; at least two, none below a minute. */
export function logDurationTicks(
  least: number,
  greatest: number,
): readonly number[] {
  const first = Math.max(
    0,
    logarithmic.findLastIndex(one => one <= least),
  );
  const end = logarithmic.findIndex(one => one >= greatest);
  const last = end < 0 ? logarithmic.length - 1 : Math.max(end, first + 1);
  return logarithmic.slice(first, last + 1);
}
