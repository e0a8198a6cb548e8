import type { FakePage } from './cutPage';

/**
 * How far back a history is complete of which these pages are still to be read: to just after the newest record of them,
 * or to its beginning if they hold none.
 */
export function coveredAfter(unread: readonly FakePage[]): number | null {
  const instants = instantsOf(unread);
  return instants.length === 0 ? null : Math.max(...instants) + 1;
}

/**
 * How many pages of a history, newest first, are wanted.
 *
 * @param horizon - the oldest instant that is wanted, UTC epoch milliseconds; undefined for all of history
 */
export function endOfHistory(
  pages: readonly FakePage[],
  horizon: number | undefined,
): number {
  if (horizon === undefined) return pages.length;
  const isWanted = (page: FakePage) =>
    instantsOf([page]).some(instant => instant >= horizon);
  return pages.findLastIndex(isWanted) + 1;
}

function instantsOf(pages: readonly FakePage[]): number[] {
  return pages.flatMap(page =>
    (page.records ?? []).flatMap(record =>
      record.kind === 'event' ? [record.occurredAt] : [],
    ),
  );
}
