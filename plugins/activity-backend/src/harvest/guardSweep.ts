import { SourceError } from '@activity-insights/plugin-activity-node';

/** Streams below this many items are too small for shares to mean anything. */
const guardedFrom = 20;

/**
 * Refuses to take out suspiciously much at once: a source that shows only a part of what it has is more likely than one that
 * has lost it.
 *
 * @param what - what would take it out, such as `The reload`
 * @param guard - the largest share that may go; undefined if it was forced
 * @throws SourceError, before anything is taken out
 */
export function guardSweep(
  what: string,
  { stored, unseen }: { stored: number; unseen: number },
  guard: number | undefined,
): void {
  const tooMany =
    guard !== undefined && stored >= guardedFrom && unseen > stored * guard;
  if (!tooMany) return;
  throw new SourceError(
    'unavailable',
    `${what} would remove ${unseen} of ${stored} items, more than activity.harvest.sweepGuard allows. ` +
      'Nothing was removed. Check that the source is whole, then reload with force.',
  );
}
