import type {
  DoraMetricId,
  DoraValue,
} from '@activity-insights/plugin-activity-common';
import { deploymentDays, type WholeWeek } from './deploymentDays';
import { excludedFrom } from './excludedFrom';
import { failedOf, measures } from './measures';
import type { NarrowFacts, ServiceGround } from './NarrowFacts';
import { perWeek } from './perWeek';
import { medianOf, sortSpans, spanPercentiles } from './spanPercentiles';
import { whyNothing, whyUnknown, type AskedPeriod } from './whyNoNumber';

/** A period with its ISO weeks that are over and not cut. */
export interface PeriodOfWeeks extends AskedPeriod {
  wholeWeeks: readonly WholeWeek[];
}

/**
 * The number of a metric of a service in a period. Unknown is null with its reason: when no deployment is known at all, when the first
 * known one came after the period, and of what there is nothing to make a number of. A quiet period after the first known deployment has
 * the frequency 0.
 *
 * @param facts - of the period and of nothing else
 */
export function valueOf(
  metric: DoraMetricId,
  facts: NarrowFacts,
  period: PeriodOfWeeks,
  ground: ServiceGround,
): DoraValue {
  const { value, n, ...partOf } = measures[metric](facts);
  const unknown = whyUnknown(facts, period, ground);
  const known = unknown ? null : value;
  const reason =
    unknown ?? (known === null ? whyNothing(metric, facts) : undefined);
  return {
    value: known,
    n,
    part: null,
    ...partOf,
    ...detailsOf(metric, facts, period, unknown ? null : ground.firstAt),
    excluded: excludedFrom(metric, facts),
    ...(reason && { reason }),
  };
}

/** What is told beside the number. */
function detailsOf(
  metric: DoraMetricId,
  { deployments, changes }: NarrowFacts,
  period: PeriodOfWeeks,
  firstAt: number | null,
): Partial<DoraValue> {
  if (metric === 'deployment-frequency') {
    const { zone, wholeWeeks } = period;
    return {
      perWeek:
        firstAt === null ? null : perWeek(deployments.length, period, firstAt),
      days: deploymentDays(deployments, wholeWeeks, zone, firstAt),
    };
  }
  if (metric === 'change-lead-time') {
    return {
      percentiles: spanPercentiles(sortSpans(changes.map(each => each.leadMs))),
      aside: asideOf(
        'merge-to-deploy',
        changes.map(each => each.mergeToDeployMs),
      ),
    };
  }
  if (metric === 'failed-deployment-recovery-time') {
    const failed = failedOf(deployments);
    return {
      percentiles: spanPercentiles(
        sortSpans(failed.map(each => each.recoveryMs)),
      ),
      aside: asideOf(
        'from-detection',
        failed.map(each => each.detectedMs),
      ),
    };
  }
  return {};
}

function asideOf(
  id: NonNullable<DoraValue['aside']>['id'],
  spans: readonly (number | null)[],
): DoraValue['aside'] {
  const sorted = sortSpans(spans);
  return { id, n: sorted.length, p50: medianOf(sorted) };
}
