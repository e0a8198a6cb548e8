import { IANAZone } from 'luxon';
import { Instant } from '../../model';

const quarter = 15 * 60 * 1000;

/** Offsets that were asked for before: finding one out takes microseconds, and a page of issues has thousands. */
const known = new Map<string, Map<number, number>>();

/** Minutes east of UTC in a zone (IANA) at a moment. Clocks change on whole quarters of an hour. */
export function zoneOffset(zone: string, at: Instant): number {
  let offsets = known.get(zone);
  if (!offsets) {
    offsets = new Map();
    known.set(zone, offsets);
  }
  const bucket = Math.floor(at / quarter);
  let offset = offsets.get(bucket);
  if (offset === undefined) {
    offset = IANAZone.create(zone).offset(at);
    offsets.set(bucket, offset);
  }
  return offset;
}
