import type { EventGrouping } from './eventHeading';
import { EventLine } from './EventLine';
import type { EventRows, RowPlace } from './EventRows';
import styles from './Events.module.css';
import { GroupLine } from './GroupLine';
import { rowHeight } from './rowHeight';

/** One row of the list, where its number puts it. */
export function EventGridRow(props: {
  rows: EventRows;
  place: RowPlace;
  /** Its number among all rows, from 0. */
  row: number;
  /** Whether it is the one that Tab reaches. */
  isActive: boolean;
  by: EventGrouping;
  zone: string;
  isComplete: boolean;
  onFocus(): void;
}) {
  const { rows, place, row, isActive, by, zone, isComplete, onFocus } = props;
  const group = rows.groups[place.group];
  const isHeading = place.event < 0;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      aria-level={isHeading ? 1 : 2}
      aria-posinset={(isHeading ? place.group : place.event) + 1}
      aria-setsize={setSize()}
      data-row={`${place.group} ${place.event}`}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ height: rowHeight, top: row * rowHeight }}
      onFocus={onFocus}
    >
      <div role="gridcell">
        {isHeading ? (
          <GroupLine group={group} isComplete={isComplete} />
        ) : (
          <EventLine event={group.events[place.event]} zone={zone} by={by} />
        )}
      </div>
    </div>
  );

  /** -1 is a size that is not known yet. */
  function setSize(): number {
    if (!isComplete) return -1;
    return isHeading ? rows.groups.length : group.events.length;
  }
}
