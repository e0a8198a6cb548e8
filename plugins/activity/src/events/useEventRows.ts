import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { useRef } from 'react';
import type { EventGrouping } from './eventHeading';
import { EventRows } from './EventRows';

/** Rows, and what has become part of them. */
interface Taken {
  rows: EventRows;
  by: EventGrouping;
  zone: string;
  firstPage: readonly ActivityEvent[] | undefined;
  pages: number;
}

/**
 * The rows of all pages. Pages are added to the rows that are there: building them anew with each page would go over all
 * events again and again.
 *
 * @param pages - grow only; of another question they are a new array that begins differently
 */
export function useEventRows(
  pages: readonly (readonly ActivityEvent[])[],
  by: EventGrouping,
  zone: string,
): EventRows {
  const taken = useRef<Taken>();
  const isContinued =
    taken.current?.by === by &&
    taken.current.zone === zone &&
    taken.current.firstPage === pages[0];
  const current: Taken =
    isContinued && taken.current
      ? taken.current
      : {
          rows: new EventRows(by, zone),
          by,
          zone,
          firstPage: pages[0],
          pages: 0,
        };
  taken.current = current;
  // Safe when a rendering is repeated or thrown away: what has been taken is counted along with the rows that took it.
  while (current.pages < pages.length) {
    current.rows.append(pages[current.pages]);
    current.pages += 1;
  }
  return current.rows;
}
