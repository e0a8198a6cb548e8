import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { subjectOf } from '../items/subjectOf';
import { FlowTable } from '../table/FlowTable';
import { finishedItems, type FlowItem } from '../items/finishedItems';

/** More rows than that nobody reads; the list of items has all of them. */
const most = 200;

/** Finished items and how long they took as a table, the longest first. */
export function CycleTable(props: {
  answer: FlowItems;
  onSelect?(items: FlowItem[]): void;
}) {
  const { answer, onSelect } = props;
  const { timezone, from, to } = answer;
  const { t, n, day, period, duration } = useFlowChartWords();
  const items = finishedItems(answer.items).sort(
    (a, b) => b.seconds - a.seconds,
  );
  if (items.length === 0) {
    return <QuietText>{t('flowChart.scatter.none')}</QuietText>;
  }
  const unit = subjectOf(answer.metric);
  const rest = answer.total - Math.min(most, items.length);
  return (
    <>
      <FlowTable
        caption={t('flowChart.scatter.caption', {
          n: n(items.length, unit),
          period: period({ from, to }, timezone),
          zone: timezone,
        })}
        columns={[
          t('flowChart.scatter.item'),
          t('flowChart.scatter.duration'),
          t('flowChart.scatter.done'),
        ]}
        rows={items.slice(0, most).map(({ item, seconds, at }) => ({
          key: `${item.source} ${item.instance} ${item.project} ${item.key}`,
          cells: [
            t('flowChart.scatter.one', { key: item.key, title: item.title }),
            duration(seconds),
            day(new Date(at).toISOString(), timezone),
          ],
          onOpen: onSelect && (() => onSelect([item])),
        }))}
      />
      {rest > 0 && (
        <QuietText>
          {t('flowChart.more', {
            number: formatCount(rest),
          })}
        </QuietText>
      )}
    </>
  );
}
