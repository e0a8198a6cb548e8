import type { TipText } from '../../charts/grid/GridTip';
import type {
  CalendarCell,
  CalendarUnit,
} from '../../transforms/calendarCells';
import {
  formatDate,
  formatLongDate,
  formatLongMonth,
  formatShortDate,
} from '../../transforms/format';
import type { Silence } from '../../transforms/silences';
import { useWords } from '../../words/useWords';

/** What the cells of the calendar say. */
export function useCellWords(
  unit: CalendarUnit,
  silences: readonly Silence[],
): (cell: CalendarCell) => { label: string; tip: TipText } {
  const { t, events, people } = useWords();

  const titleOf = ({ first, last }: CalendarCell) => {
    if (unit === 'day') return formatLongDate(first);
    if (unit === 'month') return formatLongMonth(first.slice(0, 7));
    return t('calendar.days', {
      first: formatShortDate(first, last.slice(0, 4)),
      last: formatDate(last),
    });
  };
  const amountOf = ({ first, count, contributors, state }: CalendarCell) => {
    if (state === 'ahead' && count === 0) return t('calendar.ahead');
    if (state === 'unread') {
      return count === 0
        ? t('calendar.unread')
        : t('calendar.unreadAmount', { events: events(count) });
    }
    if (contributors !== null && count > 0) {
      return t('calendar.amount', {
        events: events(count),
        people: people(contributors),
      });
    }
    const quiet = silences.find(
      silence => silence.first <= first && first <= silence.last,
    );
    return quiet && count === 0
      ? `${events(count)}, ${quietText(t, quiet)}`
      : events(count);
  };

  return cell => {
    const [title, text] = [titleOf(cell), amountOf(cell)];
    return {
      label: t('calendar.day', { date: title, amount: text }),
      tip: { title, text },
    };
  };
}

/** `quiet 24 Dec to 1 Jan 2027` */
export function quietText(
  t: ReturnType<typeof useWords>['t'],
  { first, last }: Silence,
): string {
  return t('calendar.quiet', {
    first: formatShortDate(first, last.slice(0, 4)),
    last: formatDate(last),
  });
}
