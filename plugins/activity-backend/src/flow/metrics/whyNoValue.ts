import type {
  FlowMetricId,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import { excludedBy } from '../select/excludedBy';
import type { Selection } from '../select/Selection';
import { reasonOfMany } from '../select/reasons';
import { leastForPercentiles } from '../statistics/percentiles';
import { nounOf } from './nouns';

/** Why there is no number of a time that has not begun. */
export const notYet: FlowReason = {
  code: 'not-yet',
  message: 'This time has not begun',
};

/** Why there is no number of nothing: nothing was there, or all of it was left out. */
export function whyNone<T>(
  metric: FlowMetricId,
  selection: Selection<T>,
): FlowReason {
  const groups = excludedBy(selection, nounOf(metric));
  if (groups.length === 0) return nothing(metric);
  return {
    code: groups.length === 1 ? groups[0].code : 'all-left-out',
    message: groups.map(({ message }) => message).join('. '),
  };
}

/** Why there are no percentiles of so few. */
export function whyFew(metric: FlowMetricId, n: number): FlowReason {
  const [one, many] = nounOf(metric);
  const there =
    n === 1 ? `there is only 1 ${one}: it is` : `there are only ${n}: they are`;
  return {
    code: 'too-few',
    message: `Percentiles take at least ${leastForPercentiles} ${many}, and ${there} listed instead. Choose a longer time`,
  };
}

/** Why nobody knows a level: some of what may belong to it cannot be judged. */
export function whyUnknown<T>(
  metric: FlowMetricId,
  { excluded }: Selection<T>,
): FlowReason | undefined {
  const code = 'touched-since';
  const count = excluded.filter(({ reason }) => reason.code === code).length;
  return count > 0 ? reasonOfMany(code, count, nounOf(metric)) : undefined;
}

function nothing(metric: FlowMetricId): FlowReason {
  if (metric === 'work-item-age') {
    return {
      code: 'nothing-in-progress',
      message: 'No work items were in progress at the end of this time',
    };
  }
  if (metric === 'deploy-time') {
    return {
      code: 'nothing-deployed',
      message:
        'No changes were merged in this time or seen in production for the first time: choose a longer one',
    };
  }
  const [, many] = nounOf(metric);
  return many === 'changes'
    ? {
        code: 'nothing-merged',
        message: 'No changes were merged in this time: choose a longer one',
      }
    : {
        code: 'nothing-finished',
        message:
          'No work items were finished in this time: choose a longer one',
      };
}
