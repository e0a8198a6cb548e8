import { formatCount, formatDate } from '../../transforms/format';
import { safeUrl } from '../../transforms/safeUrl';
import { useWords } from '../../words/useWords';
import type { WorkNode } from '../loading/WorkForest';
import styles from './Tree.module.css';

const day = 86_400_000;

/**
 * How far the change is that delivers an item, and for how long it has been so: `!1204 open 2 d`. The link is out of the order of
 * Tab: the row has the focus.
 *
 * @param props.now - UTC epoch milliseconds
 */
export function DeliveryFigure(props: { item: WorkNode['item']; now: number }) {
  const { item, now } = props;
  const { delivery, change } = item;
  const { t } = useWords();
  const words = t(`work.delivery.${delivery}`);
  if (delivery === 'none') {
    return (
      <span className={styles.quiet} title={words}>
        <span aria-hidden="true">–</span>
        <span className={styles.unseen}>{words}</span>
      </span>
    );
  }
  if (!change) return <span title={words}>{words}</span>;
  const href = safeUrl(change.url);
  const days = Math.max(0, Math.floor((now - Date.parse(change.since)) / day));
  const age = t('work.grid.age', { number: formatCount(days) });
  const since = formatDate(change.since.slice(0, 10));
  return (
    <span className={styles.cut} title={`${words}, ${since}`}>
      {href ? (
        <a
          className={styles.key}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={-1}
        >
          {change.reference}
        </a>
      ) : (
        change.reference
      )}{' '}
      {t(`work.grid.delivery.${delivery}`)} {age}
      <span className={styles.unseen}>{`, ${words}`}</span>
    </span>
  );
}
