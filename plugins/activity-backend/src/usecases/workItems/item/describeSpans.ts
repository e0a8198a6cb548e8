import type {
  WorkItemDetail,
  WorkItemSpan,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { Span } from '../../../timelines/Span';

/**
 * The stretches of one field as answers show them, in order of time.
 *
 * @param name - what a stretch is called
 * @param now - UTC epoch milliseconds; where one that goes on is counted to
 */
export function describeSpans(
  spans: readonly Span[],
  field: string,
  now: number,
  name: (span: Span) => string = ({ label, value }) => label ?? value,
): WorkItemSpan[] {
  return spans
    .filter(span => span.field === field)
    .map(span => toSpan(span, name(span), now));
}

/**
 * The stretches of the status, each with the stage that it was at when it was entered.
 *
 * @param present - the stage now, which is that of what nothing else is known of
 */
export function describeStatuses(
  spans: readonly Span[],
  present: WorkItemStatusCategory,
  now: number,
): WorkItemDetail['statuses'] {
  const categories = spans.filter(({ field }) => field === 'category');
  return spans
    .filter(({ field }) => field === 'status')
    .map(span => {
      const stage = categories.find(
        ({ from, to }) => from <= span.from && (to === null || to > span.from),
      );
      return {
        ...toSpan(span, span.label ?? span.value, now),
        category: toCategory(stage?.value) ?? present,
      };
    });
}

function toSpan({ from, to }: Span, value: string, now: number) {
  const ends = to ?? now;
  return {
    value,
    from: new Date(from).toISOString(),
    to: to === null ? undefined : new Date(to).toISOString(),
    seconds: Math.max(0, Math.floor((ends - from) / 1_000)),
  };
}

function toCategory(
  value: string | undefined,
): WorkItemStatusCategory | undefined {
  return value === 'todo' || value === 'inProgress' || value === 'done'
    ? value
    : undefined;
}
