import type {
  DoraMetricId,
  DoraValue,
} from '@activity-insights/plugin-activity-common';
import { Calendar, dateAfter } from '../../flow/truth/Calendar';
import type { TrueDeployment } from './trueDeployments';
import type { ToldChange } from './ToldService';

const weekMs = 7 * 86_400_000;

/** A number as it should be, and the spans in seconds that it is the median of. */
export interface DoraFigure
  extends Pick<
    DoraValue,
    'value' | 'n' | 'part' | 'percentiles' | 'aside' | 'perWeek' | 'days'
  > {
  /** By reason. */
  excluded: Record<string, number>;
}

/** A period, in dates of the calendar, half-open. */
export interface AskedDates {
  calendar: Calendar;
  from: string;
  to: string;
  /** UTC epoch milliseconds. */
  now: number;
}

/** A merge request and when it came to production. */
export interface TrueDelivery {
  change: ToldChange;
  deployedAt: number;
}

/**
 * The five numbers of a service in a period, by their definitions.
 *
 * @param deployments - all that there are, in order of time
 */
export function doraFigures(
  deployments: readonly TrueDeployment[],
  deliveries: readonly TrueDelivery[],
  dates: AskedDates,
): Record<DoraMetricId, DoraFigure> {
  const { calendar, from, to } = dates;
  const [begin, end] = [calendar.startOf(from), calendar.startOf(to)];
  const isIn = (at: number) => begin <= at && at < end;
  const within = deployments.filter(({ at }) => isIn(at));
  const delivered = deliveries.filter(({ deployedAt }) => isIn(deployedAt));
  const isUnknown = !deployments.some(({ at }) => at < end);
  const failed = within.filter(each => each.failed.length > 0);
  const recovery = failed.map(({ at, recoveredAt }) => span(at, recoveredAt));
  const lead = delivered.map(({ change, deployedAt }) =>
    span(change.firstCommitAt, deployedAt),
  );
  const rate = (part: number): DoraFigure => ({
    value: isUnknown || within.length === 0 ? null : part / within.length,
    n: within.length,
    part,
    excluded: {},
  });
  return {
    'deployment-frequency': {
      value: isUnknown ? null : within.length,
      n: within.length,
      part: null,
      excluded: {},
      ...frequencyOf(within, deployments[0]?.at, dates),
    },
    'change-lead-time': {
      ...medianFigure(lead),
      aside: asideOf(
        'merge-to-deploy',
        delivered.map(({ change, deployedAt }) =>
          span(change.mergedAt, deployedAt),
        ),
      ),
      excluded: countBy(
        delivered
          .filter((_, place) => lead[place] === null)
          .map(({ change }) =>
            change.firstCommitAt === null
              ? 'no-first-commit'
              : 'deployed-before-commit',
          ),
      ),
    },
    'change-fail-rate': rate(failed.length),
    'failed-deployment-recovery-time': {
      ...medianFigure(recovery),
      aside: asideOf(
        'from-detection',
        failed.map(({ detectedAt, recoveredAt }) =>
          span(detectedAt, recoveredAt),
        ),
      ),
      excluded: countBy(
        failed
          .filter((_, place) => recovery[place] === null)
          .map(({ recoveredAt }) =>
            recoveredAt === null ? 'not-recovered' : 'impossible-span',
          ),
      ),
    },
    'deployment-rework-rate': rate(
      within.filter(({ rework }) => rework.length > 0).length,
    ),
  };
}

/** In seconds; null of what is not known, or impossible. */
export function span(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : (to - from) / 1000;
}

function frequencyOf(
  within: readonly TrueDeployment[],
  first: number | undefined,
  { calendar, from, to, now }: AskedDates,
): Pick<DoraFigure, 'perWeek' | 'days'> {
  const end = calendar.startOf(to);
  if (first === undefined || first >= end) {
    return { perWeek: null, days: { weeks: [], median: null } };
  }
  const known = Math.min(end, now) - Math.max(calendar.startOf(from), first);
  const weeks = calendar
    .stretches(from, to, 'week', now)
    .filter(week => !week.partial && week.to > first)
    .map(week => {
      const monday = calendar.dateAt(week.from);
      const dates = calendar.dates(monday, dateAfter(monday, 7));
      return {
        from: new Date(week.from).toISOString(),
        days: dates.filter(date =>
          within.some(({ at }) => calendar.dateAt(at) === date),
        ).length,
      };
    });
  return {
    perWeek: known < weekMs ? null : within.length / (known / weekMs),
    days: { weeks, median: medianOf(weeks.map(({ days }) => days)) },
  };
}

function medianFigure(spans: readonly (number | null)[]): DoraFigure {
  const known = knownOf(spans);
  const isEnough = known.length >= 5;
  return {
    value: nearest(known, 50),
    n: known.length,
    part: null,
    percentiles: {
      p50: nearest(known, 50),
      p75: isEnough ? nearest(known, 75) : null,
      p90: isEnough ? nearest(known, 90) : null,
    },
    excluded: {},
  };
}

function asideOf(
  id: NonNullable<DoraFigure['aside']>['id'],
  spans: readonly (number | null)[],
): DoraFigure['aside'] {
  const known = knownOf(spans);
  return { id, n: known.length, p50: nearest(known, 50) };
}

function knownOf(spans: readonly (number | null)[]): number[] {
  return spans
    .filter(each => each !== null)
    .sort((a, b) => a! - b!) as number[];
}

function medianOf(values: readonly number[]): number | null {
  return nearest(
    [...values].sort((a, b) => a - b),
    50,
  );
}

/** The smallest of which so many per cent of all are not larger. */
function nearest(sorted: readonly number[], percent: number): number | null {
  return (
    sorted.find((_, n) => (n + 1) * 100 >= percent * sorted.length) ?? null
  );
}

function countBy(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
