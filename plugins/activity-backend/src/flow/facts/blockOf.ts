import type { ItemFact } from './ItemFact';
import { timeWithin } from './timeWithin';
import type { ItemCourse } from './workOf';

/** How long an item was blocked, and since when it is, as `ItemFact` has them: a flag that outlasts the completion says nothing. */
export function blockOf({
  blocked,
  createdAt,
  doneAt,
}: ItemCourse): Pick<ItemFact, 'blockedMs' | 'blockedSince'> {
  const open = doneAt === null && blocked.find(({ to }) => to === null);
  if (!open) {
    const blockedMs = timeWithin(blocked, createdAt, doneAt ?? Infinity);
    return { blockedMs, blockedSince: null };
  }
  return {
    blockedMs: timeWithin(blocked, createdAt, open.from),
    blockedSince: Math.max(open.from, createdAt),
  };
}
