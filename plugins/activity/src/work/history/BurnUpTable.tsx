import type { WorkHistory } from '@activity-insights/plugin-activity-common';
import { formatDate } from '../../transforms/format';
import type { BurnUpMeasure, BurnUpPoint } from '../../transforms/work/burnUp';
import { formatAmount } from '../../transforms/work/formatAmount';
import { formatCompletion } from '../../transforms/work/formatCompletion';
import { useWords } from '../../words/useWords';
import styles from '../item/Item.module.css';

/** A history as a table, the newest first. */
export function BurnUpTable(props: {
  history: WorkHistory;
  points: readonly BurnUpPoint[];
  measure: BurnUpMeasure;
}) {
  const { history, points, measure } = props;
  const { t } = useWords();
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          {t(`workHistory.caption.${measure}`, {
            first: formatDate(history.from),
            last: formatDate(history.to),
            zone: history.timezone,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('workHistory.dayEnd')}</th>
            <th scope="col">{t('workHistory.scope')}</th>
            <th scope="col">{t('workHistory.done')}</th>
            <th scope="col">{t('workHistory.share')}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ date, scope, done }) => (
            <tr key={date}>
              <th scope="row">{formatDate(date)}</th>
              <td>{formatAmount(scope)}</td>
              <td>{formatAmount(done)}</td>
              <td>{scope === 0 ? '–' : formatCompletion(done, scope)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
