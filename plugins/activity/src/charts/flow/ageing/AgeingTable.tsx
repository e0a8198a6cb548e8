import type { FlowPercentiles } from '@activity-insights/plugin-activity-common';
import { periodDays } from '../../../transforms/flow/periodDays';
import { formatCount, formatDate } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { subjectOf } from '../items/subjectOf';
import { FlowTable } from '../table/FlowTable';
import { ageingItems } from './ageingItems';
import type { AgeingWorkProps } from './AgeingWork';

/** More rows than that nobody reads; the list of items has all of them. */
const most = 200;

/** Open items with their age and what it means as a table, the oldest first. */
export function AgeingTable(props: AgeingWorkProps) {
  const { answer, percentiles, onSelect } = props;
  const { t, n, duration } = useFlowChartWords();
  const items = ageingItems(answer.items);
  if (items.length === 0) {
    return <QuietText>{t('flowChart.ageing.none')}</QuietText>;
  }
  const unit = subjectOf(answer.metric);
  const rest = answer.total - Math.min(most, items.length);
  return (
    <>
      <FlowTable
        caption={t('flowChart.ageing.caption', {
          n: n(items.length, unit),
          date: formatDate(periodDays(answer, answer.timezone).last),
        })}
        columns={[
          t('flowChart.ageing.item'),
          t('flowChart.ageing.status'),
          t('flowChart.ageing.age'),
          t('flowChart.ageing.against'),
        ]}
        rows={items.slice(0, most).map(({ item, status, seconds }) => ({
          key: `${item.source} ${item.instance} ${item.project} ${item.key}`,
          cells: [
            t('flowChart.ageing.one', { key: item.key, title: item.title }),
            status,
            duration(seconds),
            t(`flowChart.ageing.over.${standing(seconds, percentiles)}`),
          ],
          onOpen: onSelect && (() => onSelect([item])),
        }))}
      />
      {rest > 0 && (
        <QuietText>
          {t('flowChart.more', { number: formatCount(rest) })}
        </QuietText>
      )}
    </>
  );
}

function standing(
  seconds: number,
  percentiles: FlowPercentiles | undefined,
): 'p95' | 'p85' | 'p50' | 'none' | 'unknown' {
  if (!percentiles || percentiles.p50 === null) return 'unknown';
  const passed = (['p95', 'p85', 'p50'] as const).find(id => {
    const level = percentiles[id];
    return level !== null && seconds > level;
  });
  return passed ?? 'none';
}
