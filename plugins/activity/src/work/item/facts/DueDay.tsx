import { todayIn } from '../../../query/todayIn';
import { formatDate } from '../../../transforms/format';
import { toDayNumber } from '../../../transforms/localDates';
import { useItemWords } from '../useItemWords';

/** When it is due, and how far off that is as long as it is open. */
export function DueDay(props: {
  /** `YYYY-MM-DD` */
  date: string;
  isOpen: boolean;
}) {
  const { t, days, zone } = useItemWords();
  const date = formatDate(props.date);
  if (!props.isOpen) return <>{date}</>;
  const left =
    toDayNumber(props.date) - toDayNumber(todayIn([zone], Date.now()));
  if (left === 0) return <>{t('workItem.facts.dueToday', { date })}</>;
  return (
    <>
      {left > 0
        ? t('workItem.facts.dueIn', { date, days: days(left) })
        : t('workItem.facts.dueAgo', { date, days: days(-left) })}
    </>
  );
}
