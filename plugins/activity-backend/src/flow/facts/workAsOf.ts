import type { ItemFact } from './ItemFact';

/** Times of a work item, in milliseconds; null is unknown, or has not happened. */
export type WorkTimes = Pick<ItemFact, 'activeMs' | 'waitingMs' | 'blockedMs'>;

/**
 * The times of an item as of a moment, with what goes on: an item in an active status that is not blocked goes on being active, and
 * any other waits. Of what is done nothing goes on.
 *
 * @param now - not before the last change of the item; UTC epoch milliseconds
 */
export function workAsOf(fact: ItemFact, now: number): WorkTimes {
  const { startedAt, activeMs, waitingMs, blockedMs, blockedSince } = fact;
  const blocked =
    blockedMs + (blockedSince === null ? 0 : Math.max(0, now - blockedSince));
  if (
    fact.doneAt !== null ||
    startedAt === null ||
    activeMs === null ||
    waitingMs === null
  ) {
    return { activeMs, waitingMs, blockedMs: blocked };
  }
  const rest = Math.max(0, now - (startedAt + activeMs + waitingMs));
  const present = fact.statuses.find(({ since }) => since !== null);
  const isActive = blockedSince === null && present?.work === 'active';
  return {
    activeMs: activeMs + (isActive ? rest : 0),
    waitingMs: waitingMs + (isActive ? 0 : rest),
    blockedMs: blocked,
  };
}
