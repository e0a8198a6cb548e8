import type { StatusStretch } from '../../../transforms/work/statusStretches';
import styles from '../Item.module.css';
import { useItemWords } from '../useItemWords';

/** The time in each status, a row for each stretch, the first one first. */
export function StatusesTable(props: { stretches: readonly StatusStretch[] }) {
  const { stretches } = props;
  const { t, duration, moment, zone } = useItemWords();
  const wasBlocked = stretches.some(({ blockedSeconds }) => blockedSeconds > 0);
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>{t('workItem.strip.caption', { zone })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workItem.strip.status')}</th>
            <th scope="col">{t('workItem.strip.time')}</th>
            <th scope="col">{t('workItem.strip.from')}</th>
            <th scope="col">{t('workItem.strip.to')}</th>
            {wasBlocked && (
              <th scope="col">{t('workItem.strip.blockedTime')}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {stretches.map(
            ({ status, visit, from, to, seconds, blockedSeconds }) => (
              <tr key={`${from} ${status} ${visit}`}>
                <th scope="row">{status}</th>
                <td>{duration(seconds)}</td>
                <td>{moment(from)}</td>
                <td>{to ? moment(to) : t('workItem.strip.now')}</td>
                {wasBlocked && (
                  <td>{blockedSeconds > 0 ? duration(blockedSeconds) : '–'}</td>
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
