import type { Pace } from '@activity-insights/plugin-activity-common';
import { formatCount, formatDate } from '../transforms/format';
import { paceParts, type PaceSpan } from '../transforms/paceSpans';
import { useRangeWords } from '../tab/useRangeWords';
import { useWords } from '../words/useWords';
import { CountTable, type CountTableCell } from './CountTable';

/** Events inside and outside working hours: a row per week, the newest first. */
export function PaceTable(props: {
  /** One per week. */
  spans: readonly PaceSpan[];
  answer: Pace;
  onOpen(span: PaceSpan): void;
}) {
  const { spans, answer, onOpen } = props;
  const { t, events } = useWords();
  const { range } = useRangeWords(answer);
  const cellOf = (key: string, count: number): CountTableCell => ({
    key,
    text: formatCount(count),
    isZero: count === 0,
    label: events(count),
  });
  return (
    <CountTable
      caption={t('pace.caption', { hours: answer.workingHours, range })}
      corner={t('pace.week')}
      columns={paceParts.map(part => t(`pace.${part}`))}
      rows={[...spans].reverse().map(span => ({
        name: formatDate(span.first),
        cells: paceParts.map(part => cellOf(part, span[part])),
        total: {
          ...cellOf('total', span.total),
          label: `${formatDate(span.first)}, ${events(span.total)}`,
          onOpen: () => onOpen(span),
        },
      }))}
      totals={{
        name: t('pace.total'),
        byColumn: paceParts.map(part => cellOf(part, answer[part].count)),
        total: formatCount(answer.total),
      }}
    />
  );
}
