import type { ActivityQuery } from '@activity-insights/plugin-activity-common';
import { useRef } from 'react';
import type { ActivitySelection } from '../location/activitySelection';
import { EventsDrawer } from './EventsDrawer';
import { OpenEvents, type HourChoice } from './OpenEvents';
import { useSelectionTitle } from './useSelectionTitle';

/** The events behind the open cell, bar or days, in a panel at the side. */
export function EventsPanel(props: {
  /** Undefined while nothing is open. */
  selection: ActivitySelection | undefined;
  query: ActivityQuery;
  /** When the page was answered last, in UTC epoch milliseconds: its numbers and those of the list stay the same. */
  answeredAt: number | undefined;
  /** How many weeks the range has, where that is known. */
  weeks: number | undefined;
  /** The hours that the open cell stands for, where it stands for several. */
  hours?: readonly HourChoice[];
  onSelect(selection: ActivitySelection): void;
  onClose(): void;
}) {
  const { selection, query, answeredAt, weeks, hours } = props;
  const { onSelect, onClose } = props;
  const titleOf = useSelectionTitle();
  // What was open last stays readable while the panel slides out.
  const last = useRef(selection);
  if (selection) last.current = selection;
  const shown = selection ?? last.current;
  if (!shown) return null;

  return (
    <EventsDrawer
      isOpen={selection !== undefined}
      title={titleOf(shown)}
      onClose={onClose}
    >
      <OpenEvents
        selection={shown}
        query={query}
        answeredAt={answeredAt}
        weeks={weeks}
        hours={hours}
        onSelect={onSelect}
      />
    </EventsDrawer>
  );
}
