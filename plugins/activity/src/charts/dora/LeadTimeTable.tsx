import { deployedChanges } from '../../transforms/dora/deployedChanges';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { FlowTable } from '../flow/table/FlowTable';
import type { LeadTimesProps } from './LeadTimes';

/** More rows than that nobody reads; the list of changes has all of them. */
const most = 200;

/** Changes and how long they took as a table, the longest first. */
export function LeadTimeTable(
  props: Pick<LeadTimesProps, 'answer' | 'onSelect'>,
) {
  const { answer, onSelect } = props;
  const { timezone, from, to } = answer;
  const { t, amount, day, period, duration } = useFlowChartWords();
  const changes = deployedChanges(answer.items).sort(
    (a, b) => b.seconds - a.seconds,
  );
  if (changes.length === 0) {
    return <QuietText>{t('dora.lead.none')}</QuietText>;
  }
  const rest = changes.length - most;
  return (
    <>
      <FlowTable
        caption={t('flowChart.scatter.caption', {
          n: amount(changes.length, 'changes'),
          period: period({ from, to }, timezone),
          zone: timezone,
        })}
        columns={[
          t('dora.list.change'),
          t('dora.list.lead'),
          t('dora.list.at'),
        ]}
        rows={changes.slice(0, most).map(({ item, seconds, at }) => ({
          key: item.key,
          cells: [
            t('flowChart.scatter.one', { key: item.key, title: item.title }),
            duration(seconds),
            day(new Date(at).toISOString(), timezone),
          ],
          onOpen: () => onSelect([item]),
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
