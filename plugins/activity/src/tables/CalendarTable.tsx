import type { CalendarCell, CalendarUnit } from '../transforms/calendarCells';
import { mondayOf } from '../transforms/calendarCells';
import {
  formatCount,
  formatDate,
  formatLongMonth,
  shortWeekdayNames,
} from '../transforms/format';
import { toDayNumber, weekdayOf } from '../transforms/localDates';
import { useWords } from '../words/useWords';
import { CountTable, type CountTableCell } from './CountTable';

/** The calendar in numbers, the newest first: a row per week with a column per weekday; or a row per week or month. */
export function CalendarTable(props: {
  cells: readonly CalendarCell[];
  unit: CalendarUnit;
  caption: string;
  labelOf(cell: CalendarCell): string;
  onOpen(cell: CalendarCell): void;
}) {
  const { cells, unit, caption, labelOf, onOpen } = props;
  const { t, events } = useWords();
  const sum = (some: readonly CalendarCell[]) =>
    some.reduce((total, cell) => total + cell.count, 0);
  const cellOf = (cell: CalendarCell): CountTableCell => ({
    key: cell.first,
    text: formatCount(cell.count),
    isZero: cell.count === 0,
    label: labelOf(cell),
    onOpen: () => onOpen(cell),
  });
  const totalOf = (key: string, some: readonly CalendarCell[]) => ({
    key,
    text: formatCount(sum(some)),
    isZero: sum(some) === 0,
    label: events(sum(some)),
  });
  const total = formatCount(sum(cells));

  if (unit !== 'day') {
    return (
      <CountTable
        caption={caption}
        corner={t('calendar.period')}
        columns={[]}
        rowTotal={t('calendar.events')}
        rows={[...cells].reverse().map(cell => ({
          name:
            unit === 'month'
              ? formatLongMonth(cell.first.slice(0, 7))
              : t('calendar.days', {
                  first: formatDate(cell.first),
                  last: formatDate(cell.last),
                }),
          cells: [],
          total: cellOf(cell),
        }))}
        totals={{ name: t('calendar.total'), byColumn: [], total }}
      />
    );
  }

  const weeks = new Map<string, CalendarCell[]>();
  for (const cell of cells) {
    const monday = mondayOf(cell.first);
    weeks.set(monday, [...(weeks.get(monday) ?? []), cell]);
  }
  const onWeekday = (some: readonly CalendarCell[], weekday: number) =>
    some.filter(cell => weekdayOf(toDayNumber(cell.first)) === weekday);
  return (
    <CountTable
      caption={caption}
      corner={t('calendar.week')}
      columns={shortWeekdayNames}
      rows={[...weeks].reverse().map(([monday, week]) => ({
        name: formatDate(monday),
        cells: shortWeekdayNames.map((_, weekday) => {
          const [cell] = onWeekday(week, weekday);
          return cell && cellOf(cell);
        }),
        total: totalOf('total', week),
      }))}
      totals={{
        name: t('calendar.total'),
        byColumn: shortWeekdayNames.map((name, weekday) =>
          totalOf(name, onWeekday(cells, weekday)),
        ),
        total,
      }}
    />
  );
}
