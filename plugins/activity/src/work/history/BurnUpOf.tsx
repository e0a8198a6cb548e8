import type {
  WorkHistory,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { formatDate, localDatePart } from '../../transforms/format';
import {
  burnUpPoints,
  hasEstimates,
  type BurnUpMeasure,
} from '../../transforms/work/burnUp';
import { formatAmount } from '../../transforms/work/formatAmount';
import { formatCompletion } from '../../transforms/work/formatCompletion';
import { withReadableInstants } from '../../transforms/work/withReadableInstants';
import { QuietText } from '../../words/QuietText';
import { useItemWords } from '../item/useItemWords';
import { BurnUpFigure } from './BurnUpFigure';
import { BurnUpTable } from './BurnUpTable';
import type { BurnUpChoice } from './historyQuery';
import { ScopeChange } from './ScopeChange';

/** One history: in a sentence, as a chart or a table, and what came and went. */
export function BurnUpOf(props: {
  history: WorkHistory;
  choice: BurnUpChoice;
  nameOf(key: string): WorkItemName;
  onOpen(name: WorkItemName): void;
}) {
  const { history, choice, nameOf, onOpen } = props;
  const { t, moment } = useItemWords();
  const measure: BurnUpMeasure = hasEstimates(history)
    ? choice.measure
    : 'count';
  const points = burnUpPoints(history, measure);
  if (points.length === 0) {
    return <Text as="p">{t('workHistory.none')}</Text>;
  }
  const { exact, timezone } = history;
  const last = points[points.length - 1];
  return (
    <>
      <Text as="p" variant="body-medium">
        {t(`workHistory.summary.${measure}`, {
          before: formatAmount(points[0].scope),
          scope: formatAmount(last.scope),
          done: formatAmount(last.done),
          share: formatCompletion(last.done, last.scope),
        })}
      </Text>
      {choice.view === 'chart' ? (
        <BurnUpFigure history={history} points={points} measure={measure} />
      ) : (
        <BurnUpTable history={history} points={points} measure={measure} />
      )}
      {(exact.from || exact.reasons.length > 0) && (
        <QuietText>
          {[
            exact.from &&
              t('workHistory.exactFrom', {
                date: formatDate(localDatePart(exact.from, timezone)),
              }),
            ...exact.reasons.map(reason =>
              withReadableInstants(reason, moment),
            ),
          ]
            .filter(Boolean)
            .join(' ')}
        </QuietText>
      )}
      <ScopeChange history={history} nameOf={nameOf} onOpen={onOpen} />
    </>
  );
}
