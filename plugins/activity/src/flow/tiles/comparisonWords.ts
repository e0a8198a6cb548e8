import type {
  FlowMetricKind,
  FlowValue,
} from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../transforms/format';
import type { FlowChartWords } from '../../words/useFlowChartWords';
import { compareWithBefore } from './compareWithBefore';

/** What has become of a number since the period before, in words; undefined where there is nothing to compare. */
export function comparisonWords(
  { t, amount }: FlowChartWords,
  number: {
    kind: FlowMetricKind;
    unit: string;
    value: number | null;
    previous?: Pick<FlowValue, 'value'>;
  },
): string | undefined {
  const { kind, unit, value, previous } = number;
  const comparison = compareWithBefore(kind, value, previous);
  switch (comparison.kind) {
    case 'none':
      return undefined;
    case 'unknown':
    case 'fromNothing':
      return t(`flow.tile.compare.${comparison.kind}`);
    case 'same':
      return t('flow.tile.compare.same', {
        before: amount(comparison.before, unit),
      });
    default: {
      const { by, before } = comparison;
      return t(`flow.tile.compare.${comparison.kind}`, {
        change:
          kind === 'share'
            ? t('flow.tile.points', { count: by, number: formatCount(by) })
            : `${formatCount(by)}%`,
        before: amount(before, unit),
      });
    }
  }
}
