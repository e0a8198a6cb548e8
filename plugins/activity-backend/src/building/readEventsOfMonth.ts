import type { EventColumns } from '../rollups/tally/EventColumns';
import { bucketsOfMonth, bucketsPerDay } from '../rollups/months';
import type { Database } from '../store/Database';
import {
  readMonthEvents,
  type EventFilter,
} from '../store/rollups/readMonthEvents';
import { readAhead } from './readAhead';

/** Buckets by which an author's local month may reach into the months before and after. */
const authorMargin = 15 * 4;

/**
 * Events in one read. Counting them takes the portal's event loop for some ten milliseconds at most; reading them does so as
 * well on the embedded database.
 */
const eventsAtATime = { embedded: 5_000, server: 30_000 };

/** Reads the events of a month, and those around it that an author's clock may put into it, in parts of about equal size. */
export async function* readEventsOfMonth(
  database: Database,
  month: number,
  filter: EventFilter | undefined,
): AsyncGenerator<EventColumns> {
  const { from, to } = bucketsOfMonth(month);
  const end = to + authorMargin;
  const wanted = eventsAtATime[database.isEmbedded ? 'embedded' : 'server'];
  // Events that the filter leaves out cost time too.
  const longest = database.isEmbedded ? bucketsPerDay : end - from;
  let start = from - authorMargin;
  // How dense the month is turns out by reading.
  let step = bucketsPerDay / 4;
  yield* readAhead(async () => {
    if (start >= end) return undefined;
    const until = Math.min(start + step, end);
    const events = await database.read('readMonthEvents', tx =>
      readMonthEvents(tx, start, until, filter),
    );
    start = until;
    step = fittingStep(step, events.buckets.length, wanted, longest);
    return events;
  });
}

/** How many buckets to read next, when `step` buckets had so many events. */
function fittingStep(
  step: number,
  events: number,
  wanted: number,
  longest: number,
): number {
  const fitting = Math.floor((step * wanted) / Math.max(events, 1));
  // At most twice as many at a time: after a weekend comes a Monday.
  return Math.max(1, Math.min(fitting, step * 2, longest));
}
