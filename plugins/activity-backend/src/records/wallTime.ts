import { zoneOffset } from '../time/zoneOffset';
import { bucketOf, type EventDraft } from './eventDraft';

/**
 * The quarter of the local wall time in which somebody did something: by the offset that came with the event, else by the
 * zone that the account is set to; null if neither is known.
 *
 * @param timeZone - IANA name
 */
export function wallBucketOf(
  { authorBucket, occurredAt }: EventDraft,
  timeZone: string | null,
): number | null {
  if (authorBucket !== null || timeZone === null) return authorBucket;
  const offset = zoneOffset(timeZone, occurredAt);
  // Another process may have stored a name that this one's engine does not know.
  return Number.isFinite(offset) ? bucketOf(occurredAt + offset) : null;
}
