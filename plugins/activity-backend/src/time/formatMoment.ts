import type { AnswerZone } from './AnswerZone';
import { zoneOffset } from './zoneOffset';

/**
 * An end of a range as answers show it: an ISO instant with the zone's offset, or a local date-time where the zone is
 * `author`. An offset that ISO cannot write, such as -00:44:30, is shown as UTC.
 */
export function formatMoment(at: number, zone: AnswerZone): string {
  if (zone.kind === 'author') return localText(at);
  const offset = zoneOffset(zone.name, at);
  if (offset % 60_000 !== 0) return new Date(at).toISOString();
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  return `${localText(at + offset)}${sign}${hh}:${mm}`;
}

function localText(wall: number): string {
  return new Date(wall).toISOString().slice(0, -1);
}
