import type { Calendar } from '@activity-insights/plugin-activity-common';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { useAnalytics } from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { calendarLayout } from '../../charts/calendar/calendarLayout';
import { useChartPalette } from '../../charts/useChartPalette';
import type { Answer } from '../../loading/useAnswer';
import type { ActivityLocation } from '../../location/activityLocation';
import type { ChangeActivityLocation } from '../../location/useActivityLocation';
import { failureText } from '../../pictures/failureText';
import { CalendarTable } from '../../tables/CalendarTable';
import type { CalendarDay } from '../../transforms/calendarBands';
import { formatDate, formatLongDate } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import { ChartCard } from './ChartCard';
import { useRangeWords } from '../useRangeWords';

const CalendarChart = lazy(() =>
  import('../../charts/calendar/CalendarChart').then(module => ({
    default: module.CalendarChart,
  })),
);

interface CalendarCardProps {
  location: ActivityLocation;
  change: ChangeActivityLocation;
  width: number;
}

/** Activity by day. */
export function CalendarCard(
  props: CalendarCardProps & { calendar: Answer<Calendar> },
) {
  const { calendar, width } = props;
  const { t } = useWords();
  const { value, error, isCurrent, reload } = calendar;
  const weeks = Math.ceil((value?.days.length ?? 91) / 7) + 1;
  const { bandHeight, weeksPerBand } = calendarLayout(width, weeks);
  const height = Math.ceil(weeks / weeksPerBand) * bandHeight;

  return (
    <ChartCard title={t('calendar.title')} height={height}>
      {error && !isCurrent && (
        <Alert
          status="danger"
          icon
          title={t('picture.failed.title')}
          description={failureText(t, error)}
          customActions={
            <Button size="small" variant="secondary" onPress={reload}>
              {t('picture.failed.retry')}
            </Button>
          }
        />
      )}
      {!value && !error && <Skeleton width="100%" height={height} />}
      {value && value.days.length > 0 && (isCurrent || !error) && (
        <CalendarOf {...props} answer={value} />
      )}
    </ChartCard>
  );
}

function CalendarOf(props: CalendarCardProps & { answer: Calendar }) {
  const { answer, location, change, width } = props;
  const { t, events, people } = useWords();
  const { range, zone } = useRangeWords(answer);
  const palette = useChartPalette();
  const analytics = useAnalytics();
  const { selection } = location;

  const open = (date: string) => {
    analytics.captureEvent('discover', 'activity day');
    change({ selection: { kind: 'day', date } });
  };
  const countOf = (day: CalendarDay) =>
    day.contributors === null || day.count === 0
      ? events(day.count)
      : t('calendar.amount', {
          events: events(day.count),
          people: people(day.contributors),
        });
  const labelOf = (day: CalendarDay) =>
    t('calendar.day', {
      date: formatLongDate(day.date),
      amount: countOf(day),
    });

  if (location.view === 'table') {
    return (
      <CalendarTable
        days={answer.days}
        caption={t('calendar.caption', { range, zone })}
        labelOf={labelOf}
        onOpen={open}
      />
    );
  }
  return (
    <CalendarChart
      days={answer.days}
      width={width}
      palette={palette}
      selectedDate={selection?.kind === 'day' ? selection.date : undefined}
      onOpen={open}
      words={{
        unit: t('calendar.unit'),
        band: (first, last) =>
          t('calendar.label', {
            first: formatDate(first),
            last: formatDate(last),
          }),
        day: day => ({
          label: labelOf(day),
          tip: { title: formatLongDate(day.date), text: countOf(day) },
        }),
      }}
    />
  );
}
