import type { FlowInterval } from '@activity-insights/plugin-activity-common';
import type { FlowPeriod } from '../select/Selection';
import { rangeBefore } from '../../time/AnswerRange';
import { dateOfDay, dayOfDate, dayOfWall } from '../../time/dayNumbers';
import { dayMs } from '../../time/durations';
import { instantOfWall } from '../../time/instantOfWall';
import { mondayOfWeek, weekOfDay } from '../../time/weekOfQuarter';
import { zoneOffset } from '../../time/zoneOffset';

/** A day, a week or a month of a period. */
export interface FlowStretch extends FlowPeriod {
  /** The period cuts it, or it is not over yet. */
  partial: boolean;
}

/** Intervals of the calendar; sprints are not. */
export type CalendarInterval = Exclude<FlowInterval, 'sprint'>;

type OfDay = (day: number) => number;

const startOf: Record<CalendarInterval, OfDay> = {
  day: day => day,
  week: day => mondayOfWeek(weekOfDay(day)),
  month: day => firstOfMonth(day),
};

const nextOf: Record<CalendarInterval, OfDay> = {
  day: day => day + 1,
  week: day => day + 7,
  // No month has more than 31 days, and the one after it has at least 28.
  month: day => firstOfMonth(day + 31),
};

/**
 * The local days, ISO weeks (from Monday) or months of a period, in order, cut at its ends, so that every instant of it is in one of
 * them. A day that the zone's clock skipped as a whole is none.
 *
 * @param zone - IANA name
 */
export function periodsOf(
  { from, to, now }: FlowPeriod,
  zone: string,
  interval: CalendarInterval,
): FlowStretch[] {
  const stretches: FlowStretch[] = [];
  let first = startOf[interval](dayOfWall(from + zoneOffset(zone, from)));
  let begin = instantOfWall(zone, first * dayMs);
  while (begin < to) {
    const next = nextOf[interval](first);
    const end = instantOfWall(zone, next * dayMs);
    if (end > Math.max(begin, from)) {
      const partial = begin < from || end > to || end > now;
      stretches.push({
        from: Math.max(begin, from),
        to: Math.min(end, to),
        now,
        partial,
      });
    }
    first = next;
    begin = end;
  }
  return stretches;
}

/**
 * The period of equal length before: as many whole local days before whole local days, whatever the clock did meanwhile.
 *
 * @param zone - IANA name
 */
export function previousPeriod(period: FlowPeriod, zone: string): FlowPeriod {
  const before = rangeBefore(period, { kind: 'place', name: zone });
  return { ...before, now: period.now };
}

function firstOfMonth(day: number): number {
  const month = dateOfDay(day).slice(0, -2);
  return dayOfDate(`${month}01`) ?? day;
}
