import type {
  WorkItemSpan,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';

/** A stretch in one status, as it is drawn. */
export interface StatusStretch {
  status: string;
  category: WorkItemStatusCategory;
  /** ISO instants in UTC; `to` is missing if it is in this status now. */
  from: string;
  to?: string;
  seconds: number;
  /** 1 for the first time in this status, 2 when it has come back to it. */
  visit: number;
  /** How long it was marked as impeded meanwhile. */
  blockedSeconds: number;
}

interface Milliseconds {
  start: number;
  end: number;
}

/** When a span begins and ends, in UTC epoch milliseconds; one that lasts still, ends when it was told. */
export function extentOf(
  span: Pick<WorkItemSpan, 'from' | 'seconds'>,
): Milliseconds {
  const start = Date.parse(span.from);
  return { start, end: start + span.seconds * 1000 };
}

/** The stretches of an item in order, with how often it was in each status before, and how long it was blocked there. */
export function statusStretches(
  statuses: readonly (WorkItemSpan & { category: WorkItemStatusCategory })[],
  blocked: readonly WorkItemSpan[],
): StatusStretch[] {
  const visits = new Map<string, number>();
  return statuses.map(span => {
    const { value: status, category, from, to, seconds } = span;
    const visit = (visits.get(status) ?? 0) + 1;
    visits.set(status, visit);
    const blockedSeconds = blocked.reduce(
      (sum, other) => sum + sharedSeconds(extentOf(span), extentOf(other)),
      0,
    );
    return { status, category, from, to, seconds, visit, blockedSeconds };
  });
}

function sharedSeconds(one: Milliseconds, other: Milliseconds): number {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return Math.max(0, Math.round((end - start) / 1000));
}
