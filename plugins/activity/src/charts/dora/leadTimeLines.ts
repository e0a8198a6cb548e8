import type { DoraServiceMetric } from '@activity-insights/plugin-activity-common';

/** The percentiles that have a line, and how the lines are told apart without colour. */
const lined = [
  { id: 'p50', dashes: '2 4' },
  { id: 'p75', dashes: undefined },
  { id: 'p90', dashes: '8 4' },
] as const;

/** The lines that there are; none of unknown percentiles. */
export function leadTimeLines(
  percentiles: DoraServiceMetric['percentiles'],
): { id: string; dashes: string | undefined; seconds: number }[] {
  return lined.flatMap(({ id, dashes }) => {
    const seconds = percentiles?.[id] ?? null;
    return seconds === null ? [] : [{ id, dashes, seconds }];
  });
}
