import { formatCount, formatShortDate } from '../../transforms/format';
import { toDayNumber } from '../../transforms/localDates';
import type { Words } from '../../words/useWords';

/**
 * When something is due, as seen from a day: `in 12 d`. What is done is no longer due; its date is told.
 *
 * @param today - `YYYY-MM-DD`
 */
export function dueWords(
  t: Words['t'],
  dueOn: string,
  isDone: boolean,
  today: string,
): string {
  if (isDone) return formatShortDate(dueOn, today.slice(0, 4));
  const days = toDayNumber(dueOn) - toDayNumber(today);
  if (days === 0) return t('work.grid.dueToday');
  const number = formatCount(Math.abs(days));
  return days > 0
    ? t('work.grid.dueIn', { number })
    : t('work.grid.dueAgo', { number });
}
