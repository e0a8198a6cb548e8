import type { ActivityQuery } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useEvents } from '../loading/useEvents';
import type { ActivitySelection } from '../location/activitySelection';
import { eventClock } from '../transforms/eventClock';
import { useWords } from '../words/useWords';
import { EventList } from './EventList';
import styles from './Events.module.css';
import { HourPicker, type HourChoice } from './HourPicker';

export type { HourChoice } from './HourPicker';

/** What is in the panel: how many events, on whose clock, and the list. */
export function OpenEvents(props: {
  selection: ActivitySelection;
  query: ActivityQuery;
  weeks: number | undefined;
  hours?: readonly HourChoice[];
  onSelect(selection: ActivitySelection): void;
}) {
  const { selection, query, weeks, hours, onSelect } = props;
  const { t, events: eventsText, weeks: weeksText } = useWords();
  const events = useEvents(
    selection.kind === 'day'
      ? { ...query, date: selection.date }
      : { ...query, weekday: selection.weekday, hour: selection.hour },
  );

  const amount = events.total === undefined ? '…' : eventsText(events.total);
  const summary =
    selection.kind === 'day' || weeks === undefined
      ? amount
      : t('events.inWeeks', { events: amount, weeks: weeksText(weeks) });
  const timezone = events.timezone ?? '…';
  const isUtc = events.items.some(event => eventClock(event, timezone).isUtc);
  const authorClock = isUtc
    ? t('events.authorZoneInUtc')
    : t('events.authorZone');
  const clock =
    timezone === 'author' ? authorClock : t('events.zone', { zone: timezone });

  return (
    <>
      <div>
        <Text as="p" variant="body-medium" role="status">
          {summary}
        </Text>
        <Text as="p" variant="body-small" className={styles.clock}>
          {clock}
        </Text>
      </div>
      {selection.kind === 'hour' && hours && (
        <HourPicker
          hour={selection.hour}
          hours={hours}
          onChange={hour => onSelect({ ...selection, hour })}
        />
      )}
      <EventList
        events={events}
        groupBy={selection.kind === 'day' ? 'project' : 'day'}
      />
    </>
  );
}
