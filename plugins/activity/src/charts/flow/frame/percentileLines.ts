import type { FlowPercentiles } from '@activity-insights/plugin-activity-common';

/** The percentiles that have a line, and how the lines are told apart without colour. */
export const linedPercentiles = [
  { id: 'p50', dashes: '2 4' },
  { id: 'p85', dashes: undefined },
  { id: 'p95', dashes: '8 4' },
] as const;

export interface PercentileLine {
  id: (typeof linedPercentiles)[number]['id'];
  dashes: string | undefined;
  seconds: number;
}

/** The lines that there are; none of unknown percentiles. */
export function percentileLines(
  percentiles: FlowPercentiles | undefined,
): PercentileLine[] {
  return linedPercentiles.flatMap(({ id, dashes }) => {
    const seconds = percentiles?.[id] ?? null;
    return seconds === null ? [] : [{ id, dashes, seconds }];
  });
}
