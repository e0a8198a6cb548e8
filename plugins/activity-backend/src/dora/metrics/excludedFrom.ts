import type {
  DoraDefect,
  DoraMetricId,
  DoraValue,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import { failedOf } from './measures';
import type {
  NarrowChange,
  NarrowDeployment,
  NarrowFacts,
} from './NarrowFacts';

type Excluded = DoraValue['excluded'][number];

/** Why a change has no lead time. */
type LeadDefect = Extract<
  DoraDefect,
  'no-first-commit' | 'deployed-before-commit'
>;

type RecoveryDefect = 'not-recovered' | 'impossible-span';

const messages: Record<LeadDefect | RecoveryDefect, (count: number) => string> =
  {
    'no-first-commit': count =>
      `${are(
        count,
        'change',
      )} left out, as it is not known when the first commit was made`,
    'deployed-before-commit': count =>
      `${are(
        count,
        'change',
      )} left out, as the first commit is dated after the deployment: a clock was wrong, or history was rewritten`,
    'not-recovered': count =>
      `${are(
        count,
        'failed deployment',
      )} left out, not having recovered yet as far as is known`,
    'impossible-span': count =>
      `${are(
        count,
        'failed deployment',
      )} left out, as what ended the failure is dated before the deployment`,
  };

/** What does not count for the number of a metric, each once under one reason, the most first. */
export function excludedFrom(
  metric: DoraMetricId,
  { deployments, changes }: NarrowFacts,
): Excluded[] {
  if (metric === 'change-lead-time') {
    return grouped(changes.flatMap(change => leadDefectOf(change) ?? []));
  }
  return metric === 'failed-deployment-recovery-time'
    ? grouped(
        failedOf(deployments).flatMap(failed => recoveryDefectOf(failed) ?? []),
      )
    : [];
}

function leadDefectOf({
  leadMs,
  defects,
}: NarrowChange): LeadDefect | undefined {
  if (leadMs !== null) return undefined;
  return defects.includes('deployed-before-commit')
    ? 'deployed-before-commit'
    : 'no-first-commit';
}

function recoveryDefectOf({
  recoveryMs,
  hasRecovered,
}: NarrowDeployment): RecoveryDefect | undefined {
  if (recoveryMs !== null) return undefined;
  return hasRecovered ? 'impossible-span' : 'not-recovered';
}

function grouped(codes: readonly (keyof typeof messages)[]): Excluded[] {
  const counts = new Map<keyof typeof messages, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
    .map(([code, count]): Excluded & FlowReason => ({
      code,
      message: messages[code](count),
      count,
    }));
}

function are(count: number, noun: string): string {
  return `${countOf(count, noun)} ${count === 1 ? 'is' : 'are'}`;
}
