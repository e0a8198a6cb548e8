import type {
  FlowMetricKind,
  FlowValue,
} from '@activity-insights/plugin-activity-common';

/** What has become of a number since the period of equal length before. */
export type FlowComparison =
  /** There is nothing to compare: the number itself is unknown. */
  | { kind: 'none' }
  /** Nobody knows what it was. */
  | { kind: 'unknown' }
  | { kind: 'same'; before: number }
  /** There was nothing before, of which no part can be told. */
  | { kind: 'fromNothing' }
  | {
      kind: 'up' | 'down';
      before: number;
      /** In whole per cent of before; of shares in percentage points. At least 1. */
      by: number;
    };

/**
 * Compares a number with what it was.
 *
 * @param previous - undefined where the answer has none, because it may not be told or was not asked for
 */
export function compareWithBefore(
  kind: FlowMetricKind,
  value: number | null,
  previous: Pick<FlowValue, 'value'> | undefined,
): FlowComparison {
  if (value === null || !previous) return { kind: 'none' };
  const before = previous.value;
  if (before === null) return { kind: 'unknown' };
  if (before === 0 && value > 0 && kind !== 'share') {
    return { kind: 'fromNothing' };
  }
  const change = value - before;
  const whole = kind === 'share' ? 1 : before;
  const by = whole === 0 ? 0 : Math.round((Math.abs(change) / whole) * 100);
  if (by === 0) return { kind: 'same', before };
  return { kind: change > 0 ? 'up' : 'down', before, by };
}
