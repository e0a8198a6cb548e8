import { Instant } from '../../model';
import { zoneOffset } from './zoneOffset';

/**
 * A moment as Jira's REST API writes it, `2026-03-02T14:05:00.000+0530`: local to the reader's zone, with an offset
 * that has no colon.
 */
export function formatJiraDate(at: Instant, zone: string): string {
  const offset = zoneOffset(zone, at);
  return `${local(at, offset)}${formatOffset(offset, '')}`;
}

/** As Data Center's Agile API writes it: the same with a colon in the offset. */
export function formatAgileDate(at: Instant, zone: string): string {
  const offset = zoneOffset(zone, at);
  return `${local(at, offset)}${formatOffset(offset, ':')}`;
}

/** The local date of a moment, `yyyy-MM-dd`. */
export function formatLocalDate(at: Instant, zone: string): string {
  return local(at, zoneOffset(zone, at)).slice(0, 10);
}

function local(at: Instant, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(0, -1);
}

function formatOffset(offset: number, colon: string): string {
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${sign}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
