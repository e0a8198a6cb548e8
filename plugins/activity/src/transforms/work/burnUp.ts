import type { WorkHistory } from '@activity-insights/plugin-activity-common';

/** What is counted: items without children, or what they are estimated at. */
export type BurnUpMeasure = 'count' | 'estimate';

/** The end of a day or a week. */
export interface BurnUpPoint {
  /** `YYYY-MM-DD` */
  date: string;
  scope: number;
  done: number;
}

/** What a history says by one measure. */
export function burnUpPoints(
  history: Pick<WorkHistory, 'points'>,
  measure: BurnUpMeasure,
): BurnUpPoint[] {
  return history.points.map(
    ({ date, total, done, estimate, estimateDone }) => ({
      date,
      ...(measure === 'count'
        ? { scope: total, done }
        : { scope: estimate, done: estimateDone }),
    }),
  );
}

/** Whether anything was ever estimated, so that it can be measured by it. */
export function hasEstimates(history: Pick<WorkHistory, 'points'>): boolean {
  return history.points.some(({ estimate }) => estimate > 0);
}

/** What axes end at, as parts of a power of ten: round numbers, close enough to each other to leave little room unused. */
const axisEnds = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/** The round number that the axis ends at; none of the points is above it. */
export function axisTop(points: readonly BurnUpPoint[]): number {
  const greatest = Math.max(
    1,
    ...points.map(({ scope, done }) => Math.max(scope, done)),
  );
  const power = 10 ** Math.floor(Math.log10(greatest));
  const end = axisEnds.find(part => part * power >= greatest) ?? 10;
  // One and two tenths of ten are not quite twelve.
  return Math.round(end * power * 10) / 10;
}

/** How many of the points, from the first on, lie before the day from which the past is exact. */
export function inexactPoints(
  points: readonly BurnUpPoint[],
  exactDay: string | undefined,
): number {
  if (exactDay === undefined) return 0;
  return points.filter(({ date }) => date < exactDay).length;
}
