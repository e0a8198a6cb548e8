import type { ActivityQuery } from '@activity-insights/plugin-activity-common';
import { Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ChoiceButtons } from '../choices/ChoiceButtons';
import type { ActivitySelection } from '../location/activitySelection';
import { eventClock } from '../transforms/eventClock';
import { useWords } from '../words/useWords';
import { eventGroupings, type EventGrouping } from './eventHeading';
import { EventList } from './EventList';
import styles from './Events.module.css';
import { EventsDownload } from './EventsDownload';
import { HourPicker, type HourChoice } from './HourPicker';
import { selectionQuery } from './selectionQuery';
import { useEventFeed } from './useEventFeed';

export type { HourChoice } from './HourPicker';

/** What is in the panel: how many events, on whose clock, and the list. */
export function OpenEvents(props: {
  selection: ActivitySelection;
  query: ActivityQuery;
  /** When the page was answered last, in UTC epoch milliseconds. */
  answeredAt: number | undefined;
  /** How many weeks the range has, where that is known. */
  weeks: number | undefined;
  hours?: readonly HourChoice[];
  onSelect(selection: ActivitySelection): void;
}) {
  const { selection, query, answeredAt, weeks, hours, onSelect } = props;
  const { t, events: eventsText, weeks: weeksText } = useWords();
  const [by, setBy] = useState<EventGrouping>('item');
  const eventsQuery = selectionQuery(query, selection);
  const feed = useEventFeed(eventsQuery, answeredAt);

  const amount = feed.total === undefined ? '…' : eventsText(feed.total);
  const isOfWeeks = selection.kind !== 'day' && selection.kind !== 'days';
  const summary =
    isOfWeeks && weeks !== undefined
      ? t('events.inWeeks', { events: amount, weeks: weeksText(weeks) })
      : amount;
  const timezone = feed.timezone ?? '…';
  const isUtc = feed.pages[0]?.some(event => eventClock(event, timezone).isUtc);
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
      {(selection.kind === 'hour' || selection.kind === 'hourOfDay') &&
        hours && (
          <HourPicker
            hour={selection.hour}
            hours={hours}
            onChange={hour => onSelect({ ...selection, hour })}
          />
        )}
      <Flex
        align="center"
        justify="between"
        gap="2"
        style={{ flexWrap: 'wrap' }}
      >
        <ChoiceButtons<EventGrouping>
          label={t('events.grouping')}
          options={eventGroupings}
          chosen={by}
          nameOf={name => t(`events.by.${name}`)}
          onChange={setBy}
        />
        <EventsDownload query={eventsQuery} />
      </Flex>
      <EventList feed={feed} by={by} />
    </>
  );
}
