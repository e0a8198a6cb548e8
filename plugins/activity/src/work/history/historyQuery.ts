import type { WorkHistoryQuery } from '@activity-insights/plugin-activity-common';
import { localDatePart } from '../../transforms/format';
import { addDays, toDayNumber } from '../../transforms/localDates';
import type { BurnUpMeasure } from '../../transforms/work/burnUp';

export const burnUpRanges = ['quarter', 'life'] as const;
export const burnUpIntervals = ['day', 'week'] as const;
export const burnUpMeasures = ['count', 'estimate'] as const;
export const burnUpViews = ['chart', 'table'] as const;

/** What a burn-up shows, and how. */
export interface BurnUpChoice {
  range: (typeof burnUpRanges)[number];
  interval: (typeof burnUpIntervals)[number];
  measure: BurnUpMeasure;
  view: (typeof burnUpViews)[number];
}

const quarterDays = 91;

/** The backend has no more points than fit into about fourteen years of weeks. */
const longestDays = 5_200;

/** Days of more than that are too narrow to be told apart. */
const mostDays = 184;

/** The first and the last day, `YYYY-MM-DD`: the life of an item, or the last 91 days. */
export function historyDays(
  range: BurnUpChoice['range'],
  createdAt: string,
  zone: string,
  today: string,
): { from: string; to: string } {
  const born = localDatePart(createdAt, zone);
  // One that was born today has no life to show, and none yet by a clock further west.
  if (range === 'quarter' || born >= today) {
    return { from: addDays(today, 1 - quarterDays), to: today };
  }
  const earliest = addDays(today, 1 - longestDays);
  return { from: born > earliest ? born : earliest, to: today };
}

/** Whether each of these days can have a point of its own. */
export function canShowDays(days: { from: string; to: string }): boolean {
  return toDayNumber(days.to) - toDayNumber(days.from) < mostDays;
}

/** The question for the backend; weeks where there are too many days. */
export function historyQuery(
  choice: Pick<BurnUpChoice, 'range' | 'interval'>,
  createdAt: string,
  zone: string,
  today: string,
): WorkHistoryQuery {
  const days = historyDays(choice.range, createdAt, zone, today);
  return {
    ...days,
    interval: canShowDays(days) ? choice.interval : 'week',
  };
}
