/** One part of a duration, in whole units. */
export interface DurationPart {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}

const units = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

/**
 * A duration in its largest unit and the one below it, such as 3 d 4 h: from 10 days on in days alone, since hours say nothing
 * there any more. Below a minute it is 0 minutes.
 */
export function durationOf(seconds: number): DurationPart[] {
  const largest = units.findIndex(([, size]) => seconds >= size);
  if (largest < 0) return [{ unit: 'minutes', count: 0 }];
  const [unit, size] = units[largest];
  const count = Math.floor(seconds / size);
  const next = units[largest + 1];
  const rest = next ? Math.floor((seconds % size) / next[1]) : 0;
  const isLong = unit === 'days' && count >= 10;
  return rest > 0 && !isLong
    ? [
        { unit, count },
        { unit: next[0], count: rest },
      ]
    : [{ unit, count }];
}
