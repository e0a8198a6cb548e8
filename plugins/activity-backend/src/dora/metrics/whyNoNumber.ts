import type {
  DoraMetricId,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import { formatMoment } from '../../time/formatMoment';
import { failedOf } from './measures';
import type { NarrowFacts, ServiceGround } from './NarrowFacts';

/** A half-open stretch of time, UTC epoch milliseconds, and the zone that its dates are told in. */
export interface AskedPeriod {
  from: number;
  to: number;
  now: number;
  /** IANA name. */
  zone: string;
}

/** Why nothing at all is known of a period; undefined if something is, be it that nothing happened. */
export function whyUnknown(
  { deployments }: NarrowFacts,
  { from, to, now, zone }: AskedPeriod,
  { firstAt, whyNone }: ServiceGround,
): FlowReason | undefined {
  if (firstAt === null) return whyNone;
  if (firstAt >= to) {
    const date = formatMoment(firstAt, { kind: 'place', name: zone });
    return {
      code: 'before-first',
      message: `The first known deployment is of ${date.slice(
        0,
        10,
      )}: nobody knows what was deployed before. Choose a later period`,
    };
  }
  return from > now && deployments.length === 0
    ? { code: 'not-yet', message: 'This time has not begun' }
    : undefined;
}

/** Why there is no number of a metric though something is known of the period. */
export function whyNothing(
  metric: DoraMetricId,
  { deployments, changes }: NarrowFacts,
): FlowReason {
  if (metric === 'change-lead-time' && changes.length > 0) {
    return {
      code: 'no-lead-times',
      message: `${countOf(
        changes.length,
        'change',
      )} came to production in this time, and of none of them it is known how long it took: see what is left out`,
    };
  }
  if (deployments.length === 0) {
    return {
      code: 'no-deployments',
      message:
        'Nothing was deployed in this time: choose a longer one, or see in the preview which runs count',
    };
  }
  const deployed = countOf(deployments.length, 'deployment');
  if (metric === 'change-lead-time') {
    return {
      code: 'no-changes',
      message: `No changes are known that came to production for the first time by the ${deployed} of this time`,
    };
  }
  const failed = failedOf(deployments).length;
  return failed === 0
    ? {
        code: 'no-failures',
        message: `None of the ${deployed} of this time is known to have failed`,
      }
    : {
        code: 'none-recovered',
        message: `${countOf(
          failed,
          'deployment',
        )} of this time failed, and of none of them it is known how long it took to recover: see what is left out`,
      };
}
