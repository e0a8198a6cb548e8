import { calendarWeeks, type CalendarDay } from '../transforms/calendarBands';
import { formatDate, shortWeekdayNames } from '../transforms/format';
import { useWords } from '../words/useWords';
import { CountTable } from './CountTable';

/** The calendar in numbers: a row per week, the newest first, a column per weekday. */
export function CalendarTable(props: {
  days: readonly CalendarDay[];
  caption: string;
  labelOf(day: CalendarDay): string;
  onOpen(date: string): void;
}) {
  const { days, caption, labelOf, onOpen } = props;
  const { t } = useWords();
  const weeks = calendarWeeks(days).reverse();
  const sum = (some: readonly (CalendarDay | undefined)[]) =>
    some.reduce((total, day) => total + (day?.count ?? 0), 0);
  return (
    <CountTable
      caption={caption}
      corner={t('calendar.week')}
      columns={shortWeekdayNames}
      rows={weeks.map(week => ({
        name: formatDate(week.monday),
        total: sum(week.days),
        cells: week.days.map(
          day =>
            day && {
              key: day.date,
              count: day.count,
              label: labelOf(day),
              onOpen: () => onOpen(day.date),
            },
        ),
      }))}
      totals={{
        name: t('calendar.total'),
        byColumn: shortWeekdayNames.map((_, weekday) =>
          sum(weeks.map(week => week.days[weekday])),
        ),
        total: sum(days),
      }}
    />
  );
}
