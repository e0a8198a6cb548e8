import type { StatusStretch } from '../../../transforms/work/statusStretches';

/** How long an item was in a status in all, and how often it came to it. */
export interface StatusSum {
  status: string;
  seconds: number;
  visits: number;
}

/** The sums of all statuses, in the order in which they were first entered. */
export function statusSums(stretches: readonly StatusStretch[]): StatusSum[] {
  const sums = new Map<string, StatusSum>();
  for (const { status, seconds } of stretches) {
    const sum = sums.get(status) ?? { status, seconds: 0, visits: 0 };
    sum.seconds += seconds;
    sum.visits += 1;
    sums.set(status, sum);
  }
  return [...sums.values()];
}
