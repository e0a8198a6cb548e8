import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import { toDayNumber } from '../../../transforms/localDates';

/** How sure, and when so many will be done; null beyond what can be foretold. */
export interface WhenRow {
  confidence: number;
  date: string | null;
  /** Days from today. */
  days: number | null;
}

/**
 * When so many will be done, the least sure first, with how far away that is.
 *
 * @param today - in the zone of the answer, `YYYY-MM-DD`
 */
export function whenRows(
  { when }: Pick<FlowForecast, 'when'>,
  today: string,
): WhenRow[] {
  return (when?.results ?? [])
    .map(({ confidence, date }) => ({
      confidence,
      date,
      days:
        date === null
          ? null
          : Math.max(0, toDayNumber(date) - toDayNumber(today)),
    }))
    .sort((a, b) => a.confidence - b.confidence);
}

/** The confidence that answers are given with in one sentence. */
const preferred = 85;

/** The row that is told in a sentence: that of 85%, else the surest. */
export function toldRow<T extends { confidence: number }>(
  rows: readonly T[],
): T | undefined {
  return (
    rows.find(({ confidence }) => confidence === preferred) ??
    rows[rows.length - 1]
  );
}
