import type { Calendar } from '@activity-insights/plugin-activity-common';
import { useAnalytics } from '@backstage/core-plugin-api';
import { lazy, useMemo } from 'react';
import { useChartPalette } from '../../charts/useChartPalette';
import { CalendarTable } from '../../tables/CalendarTable';
import {
  calendarCells,
  type CalendarCell,
} from '../../transforms/calendarCells';
import {
  formatCount,
  formatDate,
  localDatePart,
} from '../../transforms/format';
import { silences } from '../../transforms/silences';
import { workingDays } from '../../transforms/workingFrames';
import { useWords } from '../../words/useWords';
import { useRangeWords } from '../useRangeWords';
import type { CalendarCardProps } from './CalendarCard';
import { QuietDays } from './QuietDays';
import { useCellWords } from './useCellWords';

const CalendarChart = lazy(() =>
  import('../../charts/calendar/CalendarChart').then(module => ({
    default: module.CalendarChart,
  })),
);

const usualHours = 'Mon-Fri 09:00-17:00';

/** The calendar of one answer, as a chart or as a table, and the stretches without any events in words. */
export function CalendarOf(props: CalendarCardProps & { answer: Calendar }) {
  const { answer, location, change, width, today, workingHours } = props;
  const { grouping, selection } = location;
  const { t } = useWords();
  const { range, zone } = useRangeWords(answer);
  const palette = useChartPalette();
  const analytics = useAnalytics();

  const known = useMemo(
    () => ({
      from: firstKnownDay(answer),
      today,
    }),
    [answer, today],
  );
  const cells = useMemo(
    () => calendarCells(answer.days, grouping, known),
    [answer.days, grouping, known],
  );
  const quiet = useMemo(
    () =>
      silences(
        calendarCells(answer.days, 'day', known),
        workingDays(workingHours ?? usualHours),
      ),
    [answer.days, known, workingHours],
  );
  const outlined = grouping === 'day' ? quiet : [];
  const cellWords = useCellWords(grouping, outlined);

  const open = ({ first, last }: CalendarCell) => {
    analytics.captureEvent('discover', `activity ${grouping}`);
    change({
      selection:
        grouping === 'day'
          ? { kind: 'day', date: first }
          : { kind: 'days', first, last },
    });
  };
  const names = {
    day: { label: 'calendar.label', caption: 'calendar.caption' },
    week: { label: 'calendar.labelWeek', caption: 'calendar.captionWeek' },
    month: { label: 'calendar.labelMonth', caption: 'calendar.captionMonth' },
  } as const;
  const { label, caption } = names[grouping];

  return (
    <>
      {location.view === 'table' ? (
        <CalendarTable
          cells={cells}
          unit={grouping}
          caption={t(caption, { range, zone })}
          labelOf={cell => cellWords(cell).label}
          onOpen={open}
        />
      ) : (
        <CalendarChart
          cells={cells}
          unit={grouping}
          silences={outlined}
          width={width}
          palette={palette}
          format={formatCount}
          selectedKey={selectedCell(cells, selection)}
          onOpen={open}
          words={{
            unit: t(`calendar.unit.${grouping}`),
            quiet: t('calendar.quietLegend'),
            unread: t('calendar.unreadLegend'),
            ahead: t('calendar.aheadLegend'),
            band: (first, last) =>
              t(label, { first: formatDate(first), last: formatDate(last) }),
            cell: cellWords,
          }}
        />
      )}
      <QuietDays silences={quiet} />
    </>
  );
}

/** The first day of which at least a part has been harvested completely. */
function firstKnownDay({
  coverage,
  timezone,
}: Pick<Calendar, 'coverage' | 'timezone'>): string | undefined {
  if (!coverage.from) return undefined;
  return localDatePart(coverage.from, timezone === 'author' ? 'utc' : timezone);
}

/** The first day of the cell that is open. */
function selectedCell(
  cells: readonly CalendarCell[],
  selection: CalendarCardProps['location']['selection'],
): string | undefined {
  if (selection?.kind === 'day') {
    return cells.find(
      ({ first, last }) => first === selection.date && last === selection.date,
    )?.first;
  }
  if (selection?.kind !== 'days') return undefined;
  return cells.find(
    ({ first, last }) => first === selection.first && last === selection.last,
  )?.first;
}
