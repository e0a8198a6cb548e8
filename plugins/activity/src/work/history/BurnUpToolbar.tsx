import type { WorkHistory } from '@activity-insights/plugin-activity-common';
import { useId } from 'react';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import { hasEstimates } from '../../transforms/work/burnUp';
import { QuietText } from '../../words/QuietText';
import { useItemWords } from '../item/useItemWords';
import styles from './BurnUp.module.css';
import {
  burnUpIntervals,
  burnUpMeasures,
  burnUpRanges,
  burnUpViews,
  canShowDays,
  historyDays,
  type BurnUpChoice,
} from './historyQuery';

/** Which time, by day or by week, counted by what, as a chart or a table. */
export function BurnUpToolbar(props: {
  choice: BurnUpChoice;
  /** Undefined while it is on its way. */
  history: WorkHistory | undefined;
  createdAt: string;
  /** `YYYY-MM-DD` */
  today: string;
  onChange(change: Partial<BurnUpChoice>): void;
}) {
  const { choice, history, createdAt, today, onChange } = props;
  const { t, zone } = useItemWords();
  const reason = useId();
  const days = historyDays(choice.range, createdAt, zone, today);
  const hasDays = canShowDays(days);
  return (
    <>
      <div className={styles.toolbar}>
        <ChoiceButtons
          label={t('workHistory.range')}
          options={burnUpRanges}
          chosen={choice.range}
          nameOf={name => t(`workHistory.ranges.${name}`)}
          onChange={range => onChange({ range })}
        />
        <ChoiceButtons
          label={t('workHistory.interval')}
          describedBy={hasDays ? undefined : reason}
          options={burnUpIntervals}
          chosen={hasDays ? choice.interval : 'week'}
          nameOf={name => t(`workHistory.intervals.${name}`)}
          isDisabled={name => name === 'day' && !hasDays}
          onChange={interval => onChange({ interval })}
        />
        {history && hasEstimates(history) && (
          <ChoiceButtons
            label={t('workHistory.measure')}
            options={burnUpMeasures}
            chosen={choice.measure}
            nameOf={name => t(`workHistory.measures.${name}`)}
            onChange={measure => onChange({ measure })}
          />
        )}
        <ChoiceButtons
          label={t('workHistory.view')}
          options={burnUpViews}
          chosen={choice.view}
          nameOf={name => t(`workHistory.views.${name}`)}
          onChange={view => onChange({ view })}
        />
      </div>
      {!hasDays && (
        <div id={reason}>
          <QuietText>{t('workHistory.longDays')}</QuietText>
        </div>
      )}
    </>
  );
}
