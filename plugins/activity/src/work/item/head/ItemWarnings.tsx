import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { todayIn } from '../../../query/todayIn';
import { toDayNumber } from '../../../transforms/localDates';
import { useItemWords } from '../useItemWords';
import styles from '../Item.module.css';

/** That it is blocked or late, as long as it is open. */
export function ItemWarnings({ item }: { item: WorkItemDetail }) {
  const { t, days, duration, zone } = useItemWords();
  if (item.statusCategory === 'done' || item.removed) return null;
  const blocked = item.blockedPeriods.find(({ to }) => to === undefined);
  const late = item.dueOn
    ? toDayNumber(todayIn([zone], Date.now())) - toDayNumber(item.dueOn)
    : 0;
  return (
    <>
      {blocked && (
        <span className={styles.warning}>
          {t('workItem.blocked', { duration: duration(blocked.seconds) })}
        </span>
      )}
      {late > 0 && (
        <span className={styles.warning}>
          {t('workItem.overdue', { days: days(late) })}
        </span>
      )}
    </>
  );
}
