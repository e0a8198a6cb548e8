import type { ActivityQuery } from '@activity-insights/plugin-activity-common';
import { useRef } from 'react';
import type { ActivitySelection } from '../location/activitySelection';
import {
  formatHour,
  formatLongDate,
  shortWeekdayNames,
} from '../transforms/format';
import { useWords } from '../words/useWords';
import { EventsDrawer } from './EventsDrawer';
import { OpenEvents, type HourChoice } from './OpenEvents';

/** The events behind the open cell or day, in a panel at the side. */
export function EventsPanel(props: {
  /** Undefined while nothing is open. */
  selection: ActivitySelection | undefined;
  query: ActivityQuery;
  /** How many weeks the range has, where that is known. */
  weeks: number | undefined;
  /** The hours that the open cell stands for, where it stands for several. */
  hours?: readonly HourChoice[];
  onSelect(selection: ActivitySelection): void;
  onClose(): void;
}) {
  const { selection, query, weeks, hours, onSelect, onClose } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(selection);
  if (selection) last.current = selection;
  const shown = selection ?? last.current;
  if (!shown) return null;

  const title =
    shown.kind === 'day'
      ? formatLongDate(shown.date)
      : t('events.cell', {
          weekday: shortWeekdayNames[shown.weekday],
          from: formatHour(shown.hour),
          to: formatHour(shown.hour + 1),
        });

  return (
    <EventsDrawer
      isOpen={selection !== undefined}
      title={title}
      onClose={onClose}
    >
      <OpenEvents
        selection={shown}
        query={query}
        weeks={weeks}
        hours={hours}
        onSelect={onSelect}
      />
    </EventsDrawer>
  );
}
