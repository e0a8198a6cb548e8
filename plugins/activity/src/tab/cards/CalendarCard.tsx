import type { Calendar } from '@activity-insights/plugin-activity-common';
import { Skeleton } from '@backstage/ui';
import { calendarHeight } from '../../charts/calendar/calendarHeight';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import type { Answer } from '../../loading/useAnswer';
import type { ActivityLocation } from '../../location/activityLocation';
import type { ChangeActivityLocation } from '../../location/useActivityLocation';
import { FailureAlert } from '../../pictures/FailureAlert';
import { useWords } from '../../words/useWords';
import { CalendarOf } from './CalendarOf';
import { ChartCard } from './ChartCard';

export interface CalendarCardProps {
  location: ActivityLocation;
  change: ChangeActivityLocation;
  /** Of the chart, in CSS pixels. */
  width: number;
  /** Today in the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  /** Such as `Mon-Fri 09:00-17:30`; undefined while they are not known. */
  workingHours: string | undefined;
}

const groupings = ['day', 'week', 'month'] as const;

/** Activity by day, week or month. */
export function CalendarCard(
  props: CalendarCardProps & { calendar: Answer<Calendar> },
) {
  const { calendar, width, location, change } = props;
  const { t } = useWords();
  const { value, error, isCurrent, reload } = calendar;
  const weeks = Math.ceil((value?.days.length ?? 91) / 7) + 1;
  const height = calendarHeight(width, weeks, location.grouping);
  const titles = {
    day: t('calendar.title'),
    week: t('calendar.titleWeek'),
    month: t('calendar.titleMonth'),
  };

  return (
    <ChartCard
      title={titles[location.grouping]}
      height={height}
      toolbar={
        <ChoiceButtons
          label={t('calendar.grouping')}
          options={groupings}
          chosen={location.grouping}
          nameOf={name => t(`calendar.by.${name}`)}
          onChange={grouping => change({ grouping })}
        />
      }
    >
      {error && !isCurrent && (
        <FailureAlert
          status="warning"
          title={t('picture.failed.title')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <Skeleton width="100%" height={height} />}
      {value && value.days.length > 0 && (isCurrent || !error) && (
        <CalendarOf {...props} answer={value} />
      )}
    </ChartCard>
  );
}
