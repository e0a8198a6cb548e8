import type { DoraInterval } from '@activity-insights/plugin-activity-common';
import { periodsOf, type FlowStretch } from '../../flow/metrics/periods';
import type { FlowPeriod } from '../../flow/select/Selection';
import { dayMs, hourMs } from '../../time/durations';
import type { PeriodOfWeeks } from './valueOf';

/** Up to so long a trend has weeks; clocks that are put back may add some hours. */
const mostWeeksMs = 26 * 7 * dayMs + 6 * hourMs;

/** Trends of all services of an answer have at most so many points of each metric together. */
const mostPoints = 20_000;

/** A period with its whole weeks; `zone` is an IANA name. */
export function withWeeks(period: FlowPeriod, zone: string): PeriodOfWeeks {
  const weeks: FlowStretch[] = periodsOf(period, zone, 'week');
  return {
    ...period,
    zone,
    wholeWeeks: weeks.filter(({ partial }) => !partial),
  };
}

/** What a trend is made of unless it is asked for otherwise. */
export function intervalOf({ from, to }: FlowPeriod): DoraInterval {
  return to - from <= mostWeeksMs ? 'week' : 'month';
}

/** The weeks or months that the trends of so many services are told by; none if that would be too many points. */
export function stretchesOf(
  period: FlowPeriod,
  zone: string,
  interval: DoraInterval,
  services: number,
): FlowStretch[] {
  const stretches = periodsOf(period, zone, interval);
  return stretches.length * services > mostPoints ? [] : stretches;
}
